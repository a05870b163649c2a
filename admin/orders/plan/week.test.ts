import { describe, expect, it } from 'vitest'
import { mondayOf, weekdayName, weekFrom } from './week.ts'

describe('the week of the plan', () => {
  it('begins on Monday, Sundays included in the week before', () => {
    expect(mondayOf('2026-11-21')).toBe('2026-11-16')
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-01-01')).toBe('2025-12-29')
  })

  it('has seven days, over the end of a month and a change of the clock', () => {
    expect(weekFrom('2026-10-19')).toEqual([
      '2026-10-19',
      '2026-10-20',
      '2026-10-21',
      '2026-10-22',
      '2026-10-23',
      '2026-10-24',
      '2026-10-25',
    ])
    expect(weekFrom('2026-11-30').at(-1)).toBe('2026-12-06')
  })

  it('names its days in the reader’s language', () => {
    expect(weekdayName('2026-11-23', 'uk', 'long')).toBe('понеділок')
    expect(weekdayName('2026-11-23', 'en', 'long')).toBe('Monday')
  })
})
