import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOfDayNumber } from './iso-date.ts'
import { dueOn, pauseClock, remainingOn, resumeClock, startClock, usedOn } from './term-clock.ts'
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from './working-days.ts'

const calendar: WorkCalendar = { martialLaw: true, holidays: [] }

describe('the clock of a term', () => {
  it('is due on the last working day of the term', () => {
    const clock = startClock(3, '2026-11-20')
    expect(dueOn(clock, calendar)).toBe('2026-11-25')
    expect(
      ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-25', '2026-11-27'].map((day) =>
        remainingOn(clock, day, calendar),
      ),
    ).toEqual([3, 3, 2, 0, -2])
  })

  it('stands while the consumer must act and has no due date then', () => {
    const paused = pauseClock(startClock(5, '2026-11-16'), '2026-11-18', calendar)
    expect(dueOn(paused, calendar)).toBeNull()
    expect(usedOn(paused, '2026-11-18', calendar)).toBe(2)
    expect(usedOn(paused, '2027-11-18', calendar)).toBe(2)
  })

  it('goes on where it stopped', () => {
    const paused = pauseClock(startClock(5, '2026-11-16'), '2026-11-18', calendar)
    const resumed = resumeClock(paused, '2026-12-01')
    expect(dueOn(resumed, calendar)).toBe('2026-12-04')
    expect(remainingOn(resumed, '2026-12-02', calendar)).toBe(2)
  })

  it('paused twice or resumed twice changes nothing', () => {
    const running = startClock(5, '2026-11-16')
    const paused = pauseClock(running, '2026-11-18', calendar)
    expect(pauseClock(paused, '2026-11-25', calendar)).toEqual(paused)
    expect(resumeClock(running, '2026-11-25')).toEqual(running)
  })

  it('resumed when already overdue, keeps a due date in the past', () => {
    const late = resumeClock(pauseClock(startClock(1, '2026-11-16'), '2026-11-20', calendar), '2026-12-01')
    expect(dueOn(late, calendar)).toBe('2026-11-26')
    expect(remainingOn(late, '2026-12-01', calendar)).toBe(-3)
  })

  it('cannot stop before it began', () => {
    expect(() => pauseClock(startClock(5, '2026-11-16'), '2026-11-13', calendar)).toThrow(RangeError)
  })

  it('never loses or gains a working day by pausing and resuming', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 })
    const calendars = fc.record({
      martialLaw: fc.boolean(),
      holidays: fc.array(fc.integer({ min: 20_000, max: 20_200 }).map(dateOfDayNumber), { maxLength: 40 }),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 20_010 }),
        gaps,
        fc.integer({ min: 1, max: 40 }),
        calendars,
        (start, steps, term, days) => {
          const first = dateOfDayNumber(start)
          let clock = startClock(term, first)
          let today = first
          let stood = 0
          for (const step of steps) {
            const next = addDays(today, step)
            if (clock.runningSince === null) {
              stood += workingDaysBetween(today, next, days)
              clock = resumeClock(clock, next)
            } else {
              clock = pauseClock(clock, next, days)
            }
            today = next
          }
          expect(usedOn(clock, today, days) + stood).toBe(workingDaysBetween(first, today, days))
          const due = dueOn(resumeClock(clock, today), days)
          if (due !== null && due > today) {
            expect(isWorkingDay(due, days)).toBe(true)
            expect(remainingOn(resumeClock(clock, today), due, days)).toBe(0)
          }
        },
      ),
    )
  })
})
