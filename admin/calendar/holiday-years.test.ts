import { describe, expect, it } from 'vitest'
import { byYear, isWeekend } from './holiday-years.ts'

describe('the days off', () => {
  it('stand by year, the latest first, and in order within it', () => {
    const days = ['2026-08-24', '2027-01-01', '2026-01-01'].map((date) => ({ date }))
    expect(byYear(days)).toEqual([
      { year: '2027', days: [{ date: '2027-01-01' }] },
      { year: '2026', days: [{ date: '2026-01-01' }, { date: '2026-08-24' }] },
    ])
  })

  it('are told from weekends, which are off anyway', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false])
  })
})
