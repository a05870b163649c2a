import { dayNumberOf } from '../time/iso-date.ts'
import { formatTime, kyivDateOf } from '../time/kyiv-date.ts'

/** Readings that came within one hour, UTC: `2026-11-29T08`. */
export interface Arrival {
  hour: string
  received: number
}

/** A Kyiv day, counted from the 1st that the readings close: −2 to 2 are the window. */
export interface ArrivalDay {
  offset: number
  received: number
  /** On the same day of the month before. */
  before: number
}

/** What came and when, beside the month before. */
export interface Arrivals {
  days: ArrivalDay[]
  received: number
  before: number
  /** Of the month before until the same day and hour of it as now. */
  beforeByNow: number
}

const window = [-2, -1, 0, 1, 2]

/** The day and hour in Kyiv of an hour of UTC. */
type KyivHour = (hour: string) => { day: number; hour: number }

/** Asks the clock once for each hour, however many REMs have readings in it. */
export const kyivHours = (): KyivHour => {
  const known = new Map<string, ReturnType<KyivHour>>()
  return (hour) => {
    const found = known.get(hour)
    if (found) return found
    const instant = `${hour}:00:00.000Z`
    const told = { day: dayNumberOf(kyivDateOf(instant)), hour: Number(formatTime(instant).slice(0, 2)) }
    known.set(hour, told)
    return told
  }
}

const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}

/**
 * Sums arrivals up by the days of the window, so that a day stands beside the same day of the month before, whatever the
 * months' lengths. `closes` and `closedBefore` are the 1sts, `now` the hour that is running, UTC.
 */
export const arrivalDays = (
  asked: { closes: string; closedBefore: string; now: string },
  arrivals: readonly Arrival[],
  before: readonly Arrival[],
  kyivHour: KyivHour = kyivHours(),
): Arrivals => {
  const [first, firstBefore] = [dayNumberOf(asked.closes), dayNumberOf(asked.closedBefore)]
  const now = kyivHour(asked.now)
  const [nowDay, nowHour] = [now.day - first, now.hour]
  const days = new Map(window.map((offset): [number, ArrivalDay] => [offset, { offset, received: 0, before: 0 }]))
  const dayOf = (offset: number): ArrivalDay => {
    const day = days.get(offset) ?? { offset, received: 0, before: 0 }
    days.set(offset, day)
    return day
  }
  for (const { hour, received } of arrivals) dayOf(kyivHour(hour).day - first).received += received
  let beforeByNow = 0
  for (const { hour, received } of before) {
    const came = kyivHour(hour)
    const offset = came.day - firstBefore
    dayOf(offset).before += received
    if (offset < nowDay || (offset === nowDay && came.hour <= nowHour)) beforeByNow += received
  }
  const sorted = [...days.values()].toSorted((one, other) => one.offset - other.offset)
  return {
    days: sorted,
    received: sum(sorted.map((day) => day.received)),
    before: sum(sorted.map((day) => day.before)),
    beforeByNow,
  }
}
