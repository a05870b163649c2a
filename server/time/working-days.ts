import { dateOfDayNumber, dayNumberOf } from './iso-date.ts'

/**
 * The office's calendar, kept by the administrator. `holidays` lists days off besides weekends, moved ones included;
 * while `martialLaw` stands they are ordinary working days (Закон 2136-IX, ст. 6). Neither is changed once made.
 */
export type WorkCalendar = { readonly martialLaw: boolean; readonly holidays: ReadonlySet<string> | readonly string[] }

// 1969-12-29, the Monday of the week of day 0: whole weeks are counted from it.
const firstMonday = -3
const holidayNumbers = new WeakMap<object, readonly number[]>()

const weekdayOf = (dayNumber: number): number => {
  return (((dayNumber - firstMonday) % 7) + 7) % 7
}

/** Holidays that fall on Monday to Friday, as sorted day numbers; kept per list, for queues ask thousands of times. */
const weekdayHolidays = ({ martialLaw, holidays }: WorkCalendar): readonly number[] => {
  if (martialLaw) return []
  const known = holidayNumbers.get(holidays)
  if (known) return known
  const numbers = [...new Set(holidays)].map(dayNumberOf).filter((day) => weekdayOf(day) < 5)
  numbers.sort((a, b) => a - b)
  holidayNumbers.set(holidays, numbers)
  return numbers
}

/** How many of the sorted numbers are ≤ limit. */
const countUpTo = (numbers: readonly number[], limit: number): number => {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Running count of Mondays to Fridays up to and including the day. */
const weekdaysUpTo = (dayNumber: number): number => {
  const weeks = Math.floor((dayNumber - firstMonday) / 7)
  return weeks * 5 + Math.min(weekdayOf(dayNumber) + 1, 5)
}

/** The first day whose running count of Mondays to Fridays is `count`. */
const dayOfWeekdayCount = (count: number): number => {
  return firstMonday + Math.floor((count - 1) / 5) * 7 + ((((count - 1) % 5) + 5) % 5)
}

/** Whether the office works on that day. */
export const isWorkingDay = (date: string, calendar: WorkCalendar): boolean => {
  const day = dayNumberOf(date)
  return weekdayOf(day) < 5 && !weekdayHolidays(calendar).includes(day)
}

/**
 * How many working days a term has used: those after `from`, up to and including `to`. Day 1 is the day after receipt
 * (domain §6), so the day itself never counts. Negative when `to` is earlier.
 */
export const workingDaysBetween = (from: string, to: string, calendar: WorkCalendar): number => {
  const holidays = weekdayHolidays(calendar)
  const [start, end] = [dayNumberOf(from), dayNumberOf(to)]
  const off = countUpTo(holidays, end) - countUpTo(holidays, start)
  return weekdaysUpTo(end) - weekdaysUpTo(start) - off
}

/**
 * The last day of a term of `days` working days that began on `date`: the `days`-th working day after it
 * (before it when negative, the date itself when 0). `workingDaysBetween(date, result)` is always `days`.
 */
export const addWorkingDays = (date: string, days: number, calendar: WorkCalendar): string => {
  if (!Number.isInteger(days)) throw new RangeError(`working days are whole: ${days}`)
  const start = dayNumberOf(date)
  if (days === 0) return date
  const holidays = weekdayHolidays(calendar)
  const offBefore = countUpTo(holidays, start)
  const target = weekdaysUpTo(start) + days
  let day = dayOfWeekdayCount(target)
  // Each holiday inside the span moves the end by one weekday, which may bring in or leave out another holiday.
  for (;;) {
    const next = dayOfWeekdayCount(target + countUpTo(holidays, day) - offBefore)
    if (next === day) break
    day = next
  }
  // Counting backwards may stop on a holiday: the day meant is the working day before it.
  while (holidays.includes(day)) day = dayOfWeekdayCount(weekdaysUpTo(day) - 1)
  return dateOfDayNumber(day)
}
