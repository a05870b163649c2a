import { describe, expect, it } from 'vitest'
import { formatAmount, formatMoney } from '../../../server/money/kopiykas.ts'
import { readAmount } from './read-amount.ts'

describe('an amount typed by a clerk', () => {
  it.each([
    ['585', 58_500],
    ['585,00', 58_500],
    ['585.5', 58_550],
    ['1 234,50', 123_450],
    ['1234,50 грн', 123_450],
    ['0,01', 1],
  ])('%s is read to the kopiyka', (typed, kopiykas) => {
    expect(readAmount(typed)).toBe(kopiykas)
  })

  it.each(['', 'сто', '12,345', '1 23,00', '-5', '1,2,3', '1.234,50'])('%j is no amount', (typed) => {
    expect(readAmount(typed)).toBeNull()
  })

  it('reads back what the office writes', () => {
    for (const kopiykas of [1, 99, 100, 58_500, 123_456_789]) {
      expect(readAmount(formatAmount(kopiykas))).toBe(kopiykas)
      expect(readAmount(formatMoney(kopiykas))).toBe(kopiykas)
    }
  })
})
