import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceLines } from '../money/price-lines.ts'
import { applyDiscount } from './apply-discount.ts'

const priceOf = (net: number, vatPercent = 20) => ({
  ...priceLines([{ title: 'Перевірка', unit: 'послуга', quantity: 1, price: net }], {
    rate: vatPercent,
    included: false,
  }),
  vatPercent,
})

describe('a discount', () => {
  it('in kopiykas lowers what is paid by exactly itself, and splits the VAT out of the rest', () => {
    const { price, discount } = applyDiscount(priceOf(48_750), { amount: 10_000, reason: 'ветеран праці' })
    expect(price).toMatchObject({ net: 40_417, vat: 8_083, total: 48_500 })
    expect(discount).toEqual({ amount: 10_000, reason: 'ветеран праці' })
    expect(price.lines.at(-1)).toMatchObject({ title: 'Знижка: ветеран праці', quantity: 1, sum: 40_417 - 48_750 })
  })

  it('in percent is of the whole price and named so', () => {
    const { price, discount } = applyDiscount(priceOf(48_750), { percent: 12.5, reason: 'акція' })
    expect(discount.amount).toBe(7_313)
    expect(price.total).toBe(58_500 - 7_313)
    expect(price.lines.at(-1)?.title).toBe('Знижка 12,5 %: акція')
  })

  it('that leaves nothing to pay, or comes to no kopiyka, is refused by its own field', () => {
    const asked = (given: object) => () => applyDiscount(priceOf(48_750), { reason: 'помилка', ...given })
    expect(asked({ amount: 58_500 })).toThrowError(expect.objectContaining({ code: 'discount_too_large' }))
    expect(asked({ amount: 58_501 })).toThrowError(
      expect.objectContaining({ errors: { discount: expect.stringContaining('585,00') } }),
    )
    const tiny = () => applyDiscount(priceOf(10), { percent: 0.01, reason: 'дрібниця' })
    expect(tiny).toThrowError(expect.objectContaining({ code: 'discount_too_small', status: 422 }))
  })

  it('always leaves lines that add up to the net, and a net and VAT that add up to the total', () => {
    const rates = fc.constantFrom(0, 7, 14, 20)
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10_000_000 }),
        rates,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (net, rate, share) => {
          const before = priceOf(net, rate)
          const amount = Math.min(Math.max(Math.floor(before.total * share), 1), before.total - 1)
          const { price } = applyDiscount(before, { amount, reason: 'будь-яка' })
          expect(price.total).toBe(before.total - amount)
          expect(price.net + price.vat).toBe(price.total)
          expect(price.lines.reduce((sum, line) => sum + line.sum, 0)).toBe(price.net)
        },
      ),
    )
  })
})
