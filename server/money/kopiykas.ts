const NBSP = '\u00a0'

/**
 * Writes kopiykas as hryvnias without the currency: 123450 → «1 234,50», with no-break spaces between thousands.
 * For the columns of a table, whose heading names the currency.
 */
export const formatAmount = (kopiykas: number): string => {
  assertKopiykas(kopiykas)
  const digits = String(Math.abs(kopiykas)).padStart(3, '0')
  const hryvnias = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, NBSP)
  return `${kopiykas < 0 ? '−' : ''}${hryvnias},${digits.slice(-2)}`
}

/** Writes kopiykas as people read money: 123450 → «1 234,50 грн», unbroken by any line end. */
export const formatMoney = (kopiykas: number): string => {
  return `${formatAmount(kopiykas)}${NBSP}грн`
}

/** Refuses what is no sum of money: money is a whole number of kopiykas that JavaScript holds exactly. */
export const assertKopiykas = (kopiykas: number): void => {
  if (!Number.isSafeInteger(kopiykas)) throw new RangeError(`not a whole number of kopiykas: ${kopiykas}`)
}

/** Divides two whole numbers and rounds half away from zero, in integers only (the rule of a cash desk). */
export const divideHalfUp = (dividend: bigint, divisor: bigint): number => {
  const negative = dividend < 0n !== divisor < 0n
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor]
  const rounded = (2n * top + bottom) / (2n * bottom)
  return Number(negative ? -rounded : rounded)
}
