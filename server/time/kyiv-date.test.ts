import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frozenClock } from './clock.ts'
import { addDays, dateOfDayNumber, dayNumberOf, formatDate, isIsoDate, isOfficeDay } from './iso-date.ts'
import { isoDate } from './iso-date-schema.ts'
import { formatInstant, formatTime, kyivDateOf, kyivYearOf, startOfKyivDay } from './kyiv-date.ts'

const instants = fc.date({
  min: new Date('1996-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
})

describe('the Kyiv business date', () => {
  it('changes with the year at 22:00 UTC, to the second', () => {
    const midnight = Date.parse('2026-12-31T22:00:00.000Z')
    for (let second = -3600; second < 3600; second += 1) {
      const instant = new Date(midnight + second * 1000)
      expect([kyivDateOf(instant), kyivYearOf(instant)]).toEqual(
        second < 0 ? ['2026-12-31', 2026] : ['2027-01-01', 2027],
      )
    }
    expect(kyivDateOf('2026-12-31T21:59:59.999Z')).toBe('2026-12-31')
  })

  it('begins at 21:00 UTC in summer and at 22:00 UTC in winter', () => {
    expect(startOfKyivDay('2026-07-01')).toBe('2026-06-30T21:00:00.000Z')
    expect(startOfKyivDay('2026-11-21')).toBe('2026-11-20T22:00:00.000Z')
  })

  it('has 23 hours when the clock goes forward and 25 when it goes back', () => {
    const hoursOf = (date: string) =>
      (Date.parse(startOfKyivDay(addDays(date, 1))) - Date.parse(startOfKyivDay(date))) / 3_600_000
    expect([hoursOf('2026-03-28'), hoursOf('2026-03-29'), hoursOf('2026-03-30')]).toEqual([24, 23, 24])
    expect([hoursOf('2026-10-24'), hoursOf('2026-10-25'), hoursOf('2026-10-26')]).toEqual([24, 25, 24])
  })

  it('shows the clock of Kyiv on both sides of each clock change', () => {
    expect([formatTime('2026-03-29T00:59:59Z'), formatTime('2026-03-29T01:00:00Z')]).toEqual(['02:59', '04:00'])
    expect([formatTime('2026-10-25T00:59:59Z'), formatTime('2026-10-25T01:00:00Z')]).toEqual(['03:59', '03:00'])
  })

  it('holds every instant between its own midnight and the next one', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const date = kyivDateOf(instant)
        const text = instant.toISOString()
        return startOfKyivDay(date) <= text && text < startOfKyivDay(addDays(date, 1))
      }),
    )
  })

  it('is written as the office writes it', () => {
    expect(formatDate('2026-11-21')).toBe('21.11.2026')
    expect(formatInstant('2024-08-31T07:21:00.000Z')).toBe('31.08.2024 10:21')
  })
})

describe('a calendar day', () => {
  it('exists or is refused, leap years included', () => {
    expect(['2024-02-29', '2026-11-21', '1899-12-31'].map(isIsoDate)).toEqual([true, true, true])
    const wrong = [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '21.11.2026',
      '2026-1-1',
      '',
      '0026-01-01',
    ]
    expect(wrong.filter(isIsoDate)).toEqual([])
    expect(isoDate.safeParse('2026-02-30').error?.issues[0]?.message).toContain('РРРР-ММ-ДД')
  })

  it('is the office’s where a mistyped year has not thrown it centuries away', () => {
    const days = ['1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01', '2026-02-29', '0226-11-20']
    expect(days.map(isOfficeDay)).toEqual([false, true, true, false, false, false])
  })

  it('survives the way to a day number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 80_000 }), (day) => dayNumberOf(dateOfDayNumber(day)) === day),
    )
    expect(() => dayNumberOf('2026-02-30')).toThrow(RangeError)
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })
})

it('a frozen clock stands until it is moved', () => {
  const clock = frozenClock('2026-11-21T08:21:00.000Z')
  expect(clock.now().toISOString()).toBe('2026-11-21T08:21:00.000Z')
  clock.advance(90_000)
  expect(clock.now().toISOString()).toBe('2026-11-21T08:22:30.000Z')
  clock.set('2018-06-07T06:00:00.000Z')
  expect(clock.now().toISOString()).toBe('2018-06-07T06:00:00.000Z')
})
