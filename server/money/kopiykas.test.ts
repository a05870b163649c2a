import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideHalfUp, formatAmount, formatMoney } from './kopiykas.ts'

test('money is written with a decimal comma and no-break spaces between thousands', () => {
  expect(formatMoney(123450)).toBe('1\u00a0234,50\u00a0грн')
  expect(formatAmount(123456789012)).toBe('1\u00a0234\u00a0567\u00a0890,12')
  expect(formatAmount(0)).toBe('0,00')
  expect(formatAmount(7)).toBe('0,07')
  expect(formatAmount(-100000)).toBe('−1\u00a0000,00')
})

test('what is written reads back to the same kopiykas', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (kopiykas) => {
      const digits = formatAmount(kopiykas)
        .replace('−', '-')
        .replace(/[\u00a0,]/g, '')
      expect(Number(digits) + 0).toBe(kopiykas + 0)
    }),
  )
})

test('half a kopiyka is refused as money', () => {
  expect(() => formatMoney(0.5)).toThrow(RangeError)
  expect(() => formatMoney(Number.NaN)).toThrow(RangeError)
})

test('halves are rounded away from zero', () => {
  expect(divideHalfUp(5n, 2n)).toBe(3)
  expect(divideHalfUp(-5n, 2n)).toBe(-3)
  expect(divideHalfUp(7n, 3n)).toBe(2)
})
