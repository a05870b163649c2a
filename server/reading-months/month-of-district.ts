import { addMonths } from '../time/billing-period.ts'

/** A REM's month, by the 1st that closes it: `2026-11-01` closes October. */
export interface ClosingMonth {
  districtId: number
  closes: string
}

/** The id of a REM's month: `1:202611`. */
export const monthId = ({ districtId, closes }: ClosingMonth): string =>
  `${districtId}:${closes.slice(0, 4)}${closes.slice(5, 7)}`

/** The month behind an id, or null where it names none. */
export const monthOfId = (id: string): ClosingMonth | null => {
  const [, district, year, month] = /^([1-9]\d{0,8}):([12]\d{3})(0[1-9]|1[0-2])$/.exec(id) ?? []
  return district && year && month ? { districtId: Number(district), closes: `${year}-${month}-01` } : null
}

/** The billing period that a month's readings end. */
export const periodOfMonth = ({ closes }: Pick<ClosingMonth, 'closes'>): string => addMonths(closes, -1)
