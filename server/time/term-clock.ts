import { addWorkingDays, type WorkCalendar, workingDaysBetween } from './working-days.ts'

/**
 * The working-day clock of a term: the office has `term` working days, has used `used` of them in finished stretches, and
 * the present stretch counts from the day after `runningSince` (null while the consumer must act and the clock stands).
 */
export type TermClock = { readonly term: number; readonly used: number; readonly runningSince: string | null }

/** Starts a term of `term` working days on the day of receipt (of the order, or of the money). */
export const startClock = (term: number, on: string): TermClock => {
  return { term, used: 0, runningSince: on }
}

/** Working days used by the end of `date`. */
export const usedOn = (clock: TermClock, date: string, calendar: WorkCalendar): number => {
  if (clock.runningSince === null) return clock.used
  return clock.used + workingDaysBetween(clock.runningSince, date, calendar)
}

/** Working days left after `date`; 0 on the last day, negative when overdue. */
export const remainingOn = (clock: TermClock, date: string, calendar: WorkCalendar): number => {
  return clock.term - usedOn(clock, date, calendar)
}

/** Stops the clock: the day `on` still counts as the office's own. A standing clock stays as it is. */
export const pauseClock = (clock: TermClock, on: string, calendar: WorkCalendar): TermClock => {
  if (clock.runningSince === null) return clock
  if (on < clock.runningSince) throw new RangeError(`clock running since ${clock.runningSince} cannot stop on ${on}`)
  return { ...clock, used: usedOn(clock, on, calendar), runningSince: null }
}

/** Lets the clock run again: its next day is the day after `on`. A running clock stays as it is. */
export const resumeClock = (clock: TermClock, on: string): TermClock => {
  return clock.runningSince === null ? { ...clock, runningSince: on } : clock
}

/** The last day of the term if nothing stops the clock any more; null while it stands. */
export const dueOn = (clock: TermClock, calendar: WorkCalendar): string | null => {
  if (clock.runningSince === null) return null
  return addWorkingDays(clock.runningSince, clock.term - clock.used, calendar)
}
