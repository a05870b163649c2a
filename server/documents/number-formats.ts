const width = 6
const padded = (number: number): string => String(number).padStart(width, '0')

/** `Д-2026-000123` */
export const contractNumber = (year: number, number: number): string => `Д-${year}-${padded(number)}`

/** `А-2026-000123`, with a Cyrillic А */
export const actNumber = (year: number, number: number): string => `А-${year}-${padded(number)}`

/** `2026-000123`: digits only, since it comes back from the bank as the payment's reference. */
export const invoiceNumber = (year: number, number: number): string => `${year}-${padded(number)}`

/** `АЗ-2026-000123`, Cyrillic: акт звіряння */
export const reconciliationActNumber = (year: number, number: number): string => `АЗ-${year}-${padded(number)}`

/** `ВН-2026-000123`, Cyrillic: відомість нарахувань */
export const chargesStatementNumber = (year: number, number: number): string => `ВН-${year}-${padded(number)}`

/** `08-2026-000123`: district, year, number. */
export const registrationNumber = (districtCode: string, year: number, number: number): string =>
  `${districtCode}-${year}-${padded(number)}`
