import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, formatPeriod, lastDayOf, periodOf, periodsWithin } from './billing-period.ts'
import { addDays, dateOfDayNumber } from './iso-date.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map(dateOfDayNumber)

describe('a billing period', () => {
  it('is the month of a day, named by its first', () => {
    expect(periodOf('2026-11-21')).toBe('2026-11-01')
    expect(formatPeriod('2026-11-01')).toBe('11.2026')
  })

  it('goes on over the year’s end in both directions', () => {
    expect([addMonths('2026-12-01', 1), addMonths('2026-01-01', -1), addMonths('2026-05-01', -29)]).toEqual([
      '2027-01-01',
      '2025-12-01',
      '2023-12-01',
    ])
  })

  it('ends on the day before the next one begins, leap years included', () => {
    expect([lastDayOf('2024-02-01'), lastDayOf('2026-02-01'), lastDayOf('2026-12-01')]).toEqual([
      '2024-02-29',
      '2026-02-28',
      '2026-12-31',
    ])
    fc.assert(fc.property(days, (day) => addDays(lastDayOf(periodOf(day)), 1) === addMonths(periodOf(day), 1)))
  })

  it('belongs to a stretch of days that touches it, once', () => {
    expect(periodsWithin('2025-11-15', '2026-01-01')).toEqual(['2025-11-01', '2025-12-01', '2026-01-01'])
    expect(periodsWithin('2026-01-02', '2025-12-31')).toEqual([])
    fc.assert(fc.property(days, (day) => periodsWithin(day, day).join() === periodOf(day)))
  })
})
