import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceLines } from './price-lines.ts'
import { splitVat } from './split-vat.ts'

const kopiykas = fc.integer({ min: 0, max: 100_000_000_000 })

test('VAT of 20 % is put on top of the net or taken out of the total', () => {
  expect(splitVat({ net: 100_000 }, 20)).toEqual({ net: 100_000, vat: 20_000, total: 120_000 })
  expect(splitVat({ total: 123_450 }, 20)).toEqual({ net: 102_875, vat: 20_575, total: 123_450 })
})

test('half a kopiyka of VAT is rounded up', () => {
  expect(splitVat({ net: 102 }, 20).vat).toBe(20)
  expect(splitVat({ net: 103 }, 20).vat).toBe(21)
  expect(splitVat({ net: 15 }, 10).vat).toBe(2)
})

test('a supply without VAT keeps its sum', () => {
  expect(splitVat({ total: 5_000 }, 0)).toEqual({ net: 5_000, vat: 0, total: 5_000 })
})

test('net and VAT always add up to the total, and the VAT is within half a kopiyka of exact', () => {
  fc.assert(
    fc.property(kopiykas, fc.constantFrom(0, 7, 14, 20), (sum, rate) => {
      for (const split of [splitVat({ net: sum }, rate), splitVat({ total: sum }, rate)]) {
        expect(split.net + split.vat).toBe(split.total)
        expect(Math.abs(split.vat * (100 + rate) - split.total * rate)).toBeLessThanOrEqual((100 + rate) / 2 + rate / 2)
      }
    }),
  )
})

test('a rate that is no percentage is refused', () => {
  expect(() => splitVat({ net: 1 }, -1)).toThrow(RangeError)
  expect(() => splitVat({ net: 1 }, Number.NaN)).toThrow(RangeError)
})

test('the lines of an invoice add up to its net, or to its total when the prices hold VAT', () => {
  const line = fc.record({
    title: fc.constant('Виїзд'),
    unit: fc.constant('км'),
    quantity: fc.integer({ min: 0, max: 500_000 }).map((thousandths) => thousandths / 1000),
    price: fc.integer({ min: 0, max: 10_000_000 }),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.boolean(), (lines, included) => {
      const priced = priceLines(lines, { rate: 20, included })
      const sum = priced.lines.reduce((all, { sum }) => all + sum, 0)
      expect(sum).toBe(included ? priced.total : priced.net)
      expect(priced.net + priced.vat).toBe(priced.total)
    }),
  )
})

test('a distance of 12,5 km costs half a kilometre more than 12, to the kopiyka', () => {
  const trip = { title: 'Виїзд', unit: 'км', price: 1_333 }
  expect(priceLines([{ ...trip, quantity: 12.5 }], { rate: 20, included: false }).lines[0]?.sum).toBe(16_663)
})

test('a quantity finer than a thousandth or a negative one is refused', () => {
  const line = { title: 'Виїзд', unit: 'км', price: 100 }
  expect(() => priceLines([{ ...line, quantity: 0.0001 }], { rate: 20, included: false })).toThrow(RangeError)
  expect(() => priceLines([{ ...line, quantity: -1 }], { rate: 20, included: false })).toThrow(RangeError)
})
