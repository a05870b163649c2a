import { assertKopiykas, divideHalfUp } from './kopiykas.ts'
import { splitVat, type VatSplit } from './split-vat.ts'

/** What is charged for: `quantity` may have up to three decimals (12,5 km), `price` is for one unit, in kopiykas. */
export type LineToPrice = { title: string; unit: string; quantity: number; price: number }
/** A priced line: `sum` = quantity × price, in kopiykas. */
export type PricedLine = LineToPrice & { sum: number }

/**
 * Prices the lines of a contract, an invoice or an act.
 * Each line's sum is quantity × price rounded half up to a kopiyka. With `included` the prices hold VAT and the lines add
 * up to the total; without, they add up to the net. Rate in percent, 0 for a supply without VAT.
 */
export const priceLines = (
  lines: readonly LineToPrice[],
  vat: { rate: number; included: boolean },
): VatSplit & { lines: PricedLine[] } => {
  const priced = lines.map((line) => ({ ...line, sum: lineSum(line) }))
  const sum = priced.reduce((all, line) => all + line.sum, 0)
  return { lines: priced, ...splitVat(vat.included ? { total: sum } : { net: sum }, vat.rate) }
}

const lineSum = ({ quantity, price }: LineToPrice): number => {
  assertKopiykas(price)
  const thousandths = Math.round(quantity * 1000)
  if (!Number.isSafeInteger(thousandths) || thousandths < 0 || Math.abs(thousandths / 1000 - quantity) > 1e-9) {
    throw new RangeError(`not a quantity of at most three decimals: ${quantity}`)
  }
  return divideHalfUp(BigInt(price) * BigInt(thousandths), 1000n)
}
