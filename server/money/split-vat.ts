import { assertKopiykas, divideHalfUp } from './kopiykas.ts'

/** A sum with its VAT, all in kopiykas; `net + vat === total` always. */
export type VatSplit = { net: number; vat: number; total: number }

/**
 * Splits a sum into net, VAT and total, in kopiykas.
 * `{net}` adds VAT on top, `{total}` takes out the VAT that is already inside; `rate` is in percent (20), 0 for no VAT.
 * VAT is rounded half up to a kopiyka, once for the whole document and not by line (the sum of rounded lines may differ
 * from the VAT of the sum by a kopiyka per line); what is left is the net.
 */
export const splitVat = (sum: { net: number } | { total: number }, rate: number): VatSplit => {
  if (!(rate >= 0 && rate < 100)) throw new RangeError(`not a VAT rate in percent: ${rate}`)
  const hundredths = BigInt(Math.round(rate * 100))
  if ('net' in sum) {
    assertKopiykas(sum.net)
    const vat = divideHalfUp(BigInt(sum.net) * hundredths, 10_000n)
    return { net: sum.net, vat, total: sum.net + vat }
  }
  assertKopiykas(sum.total)
  const vat = divideHalfUp(BigInt(sum.total) * hundredths, 10_000n + hundredths)
  return { net: sum.total - vat, vat, total: sum.total }
}
