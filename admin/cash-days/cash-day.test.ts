import { describe, expect, it } from 'vitest'
import { type CashDay, listBehind, totalOf } from './cash-day.ts'
import { addMonths, daysOf, isMonth, monthName } from './month.ts'

const day = (id: string, received: number, unmatched: number): CashDay => ({
  id,
  received,
  allocated: received - unmatched,
  unmatched,
  notOurs: 0,
  byHand: 100,
  reversed: 0,
  paidOut: 0,
  lines: 1,
})

describe('the cash of a month', () => {
  it('is the sum of its days, and of none is nothing', () => {
    const total = totalOf([day('2026-11-18', 58_500, 8_500), day('2026-11-17', 41_500, 0)])
    expect(total).toMatchObject({ received: 100_000, allocated: 91_500, unmatched: 8_500, byHand: 200 })
    expect(total.allocated + total.unmatched + total.notOurs).toBe(total.received)
    expect(totalOf([]).received).toBe(0)
  })

  it('leads by each number to the list behind it', () => {
    const address = listBehind('byHand', '2026-11-01', '2026-11-30')
    expect(address).toMatch(/^\/payments\?filter=/)
    expect(JSON.parse(decodeURIComponent(address.split('filter=')[1] ?? ''))).toEqual({
      kind: 'receipt',
      lineId: null,
      postedOn_gte: '2026-11-01',
      postedOn_lte: '2026-11-30',
    })
  })
})

describe('a month', () => {
  it('follows another over the year’s end', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(addMonths('2026-11', -12)).toBe('2025-11')
  })

  it('ends on its last day, in leap years too', () => {
    expect(daysOf('2026-11')).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(daysOf('2028-02').to).toBe('2028-02-29')
    expect(daysOf('2026-12').to).toBe('2026-12-31')
  })

  it('is named in the reader’s language', () => {
    expect(monthName('2026-10', 'uk')).toBe('жовтень 2026')
    expect(monthName('2026-10', 'en')).toBe('October 2026')
    expect(['2026-13', '2026-1', 'жовтень', '2026-10'].map(isMonth)).toEqual([false, false, false, true])
  })
})
