import { addDays, dayNumberOf } from '../../../server/time/iso-date.ts'

// 1970-01-01 was a Thursday: three days after the Monday of its week
const mondayShift = 3

/** The Monday of the week a day stands in. */
export const mondayOf = (day: string): string => addDays(day, -((((dayNumberOf(day) + mondayShift) % 7) + 7) % 7))

/** The seven days of the week that begins on `monday`. */
export const weekFrom = (monday: string): string[] => Array.from({ length: 7 }, (_, at) => addDays(monday, at))

const named = (locale: string, style: 'short' | 'long'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'uk-UA', { weekday: style, timeZone: 'UTC' })

/** «пн», or «понеділок». */
export const weekdayName = (day: string, locale: string, style: 'short' | 'long' = 'short'): string =>
  named(locale, style).format(new Date(`${day}T00:00:00Z`))
