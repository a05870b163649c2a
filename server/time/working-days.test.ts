import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOfDayNumber } from './iso-date.ts'
import { addWorkingDays, isWorkingDay, type WorkCalendar, workingDaysBetween } from './working-days.ts'

const holidays = ['2026-01-01', '2026-03-08', '2026-03-09', '2026-05-01', '2026-12-25', '2027-01-01']
const peace: WorkCalendar = { martialLaw: false, holidays: new Set(holidays) }
const martialLaw: WorkCalendar = { martialLaw: true, holidays }

const dates = fc.integer({ min: 19_000, max: 23_000 }).map(dateOfDayNumber)
const calendars = fc.record({
  martialLaw: fc.boolean(),
  holidays: fc.array(dates, { maxLength: 400 }),
})

/** The definition itself, day by day: slow and obviously right. */
function countedOneByOne(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}

describe('a working day', () => {
  it('is Monday to Friday', () => {
    const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']
    expect(week.map((day) => isWorkingDay(day, peace))).toEqual([true, true, true, true, true, false, false])
  })

  it('is no holiday in peace, but is one under martial law (Закон 2136-IX, ст. 6)', () => {
    expect(isWorkingDay('2026-12-25', peace)).toBe(false)
    expect(isWorkingDay('2026-12-25', martialLaw)).toBe(true)
    expect(isWorkingDay('2026-12-26', martialLaw)).toBe(false)
  })
})

describe('a term in working days', () => {
  it('has its day 1 on the day after receipt', () => {
    expect(addWorkingDays('2026-11-16', 1, martialLaw)).toBe('2026-11-17')
    expect(addWorkingDays('2026-11-16', 3, martialLaw)).toBe('2026-11-19')
    expect(addWorkingDays('2026-11-16', 0, martialLaw)).toBe('2026-11-16')
  })

  it('jumps over weekends; receipt on a weekend counts from Monday', () => {
    expect(addWorkingDays('2026-11-20', 1, martialLaw)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-21', 1, martialLaw)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-16', 20, martialLaw)).toBe('2026-12-14')
  })

  it('jumps over holidays only in peace', () => {
    expect(addWorkingDays('2026-12-24', 1, peace)).toBe('2026-12-28')
    expect(addWorkingDays('2026-12-24', 1, martialLaw)).toBe('2026-12-25')
    expect(addWorkingDays('2026-12-24', 5, peace)).toBe('2027-01-04')
  })

  it('can be counted backwards to a working day', () => {
    expect(addWorkingDays('2026-12-28', -1, peace)).toBe('2026-12-24')
    expect(addWorkingDays('2026-11-21', -1, peace)).toBe('2026-11-19')
  })

  it('is whole', () => {
    expect(() => addWorkingDays('2026-11-16', 1.5, peace)).toThrow(RangeError)
  })

  it('counts exactly what a person counts on the wall calendar', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 90 }), calendars, (from, span, calendar) => {
        const to = addDays(from, span)
        const used = workingDaysBetween(from, to, calendar)
        expect(used).toBe(countedOneByOne(from, to, calendar))
        expect(workingDaysBetween(to, from, calendar) + used).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('ends on a working day after exactly its number of working days', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), calendars, (from, days, calendar) => {
        fc.pre(days !== 0)
        const end = addWorkingDays(from, days, calendar)
        expect(isWorkingDay(end, calendar)).toBe(true)
        expect(workingDaysBetween(from, end, calendar)).toBe(days)
      }),
    )
  })

  it('is the same for days before 1970 as for days after', () => {
    expect(isWorkingDay('1969-12-29', martialLaw)).toBe(true)
    expect(isWorkingDay('1969-12-28', martialLaw)).toBe(false)
    expect(addWorkingDays('1969-12-26', 1, martialLaw)).toBe('1969-12-29')
  })
})
