import type { PrintedPrice } from '../documents/document-subject.ts'
import { invalid } from '../errors.ts'
import { divideHalfUp, formatMoney } from '../money/kopiykas.ts'
import { splitVat } from '../money/split-vat.ts'

/** A discount as it was asked for: kopiykas with VAT, or percent of the whole price, and why. */
export interface DiscountAsked {
  amount?: number | undefined
  percent?: number | undefined
  reason: string
}

/** A discount as it stands on an invoice; `amount` is kopiykas with VAT. */
export interface Discount {
  amount: number
  reason: string
}

const sizeOf = (total: number, { amount, percent }: DiscountAsked): number =>
  amount ?? divideHalfUp(BigInt(total) * BigInt(Math.round((percent ?? 0) * 100)), 10_000n)

/**
 * Takes a discount off a price: the total falls by exactly the discount, VAT is split out of what is left, and the
 * discount is a line of its own, without VAT like the others, so that the lines still add up to the net. Refuses
 * `discount_too_large` where nothing would be left to pay, `discount_too_small` where a percentage comes to no kopiyka.
 */
export const applyDiscount = (
  price: PrintedPrice,
  asked: DiscountAsked,
): { price: PrintedPrice; discount: Discount } => {
  const field = asked.amount === undefined ? 'discountPercent' : 'discount'
  const amount = sizeOf(price.total, asked)
  if (amount >= price.total) {
    const message = `Знижка має бути меншою за вартість: ${formatMoney(price.total)}.`
    throw invalid('discount_too_large', message, { [field]: message })
  }
  if (amount <= 0) throw invalid('discount_too_small', 'Така знижка менша за копійку.', { [field]: 'Збільште знижку.' })
  const { net, vat, total } = splitVat({ total: price.total - amount }, price.vatPercent)
  const percent = asked.percent === undefined ? '' : ` ${String(asked.percent).replace('.', ',')} %`
  const less = net - price.net
  const line = { title: `Знижка${percent}: ${asked.reason}`, unit: 'знижка', quantity: 1, price: less, sum: less }
  return {
    price: { ...price, lines: [...price.lines, line], net, vat, total },
    discount: { amount, reason: asked.reason },
  }
}
