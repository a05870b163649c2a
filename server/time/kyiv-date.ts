import { dayNumberOf, formatDate } from './iso-date.ts'

// Swedish writes `2026-11-21 10:21:00`: the one locale whose form is already ours.
const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv', dateStyle: 'short', timeStyle: 'medium' })

/** Every request asks for today: Intl is asked once a minute (days begin on whole minutes). */
let lastAsked = { minute: Number.NaN, date: '' }

/** What the Kyiv clock shows beyond UTC, in milliseconds: two hours in winter, three in summer. */
const kyivOffset = (milliseconds: number): number => {
  const shown = Date.parse(`${wallClock.format(milliseconds).replace(' ', 'T')}Z`)
  return shown - Math.floor(milliseconds / 1000) * 1000
}

/**
 * The business day an instant belongs to, `YYYY-MM-DD`. Business dates are Europe/Kyiv, instants are UTC:
 * 31 December 22:00 UTC is already 1 January in the office.
 */
export const kyivDateOf = (instant: Date | string): string => {
  const minute = Math.floor(new Date(instant).getTime() / 60_000)
  if (minute !== lastAsked.minute) lastAsked = { minute, date: wallClock.format(minute * 60_000).slice(0, 10) }
  return lastAsked.date
}

/** The Kyiv calendar year of an instant: number series start anew with it. */
export const kyivYearOf = (instant: Date | string): number => {
  return Number(kyivDateOf(instant).slice(0, 4))
}

/** The instant, ISO-8601 UTC, at which a Kyiv day begins: `created_at >= startOfKyivDay(date)` selects that day on. */
export const startOfKyivDay = (date: string): string => {
  const midnightAsUtc = dayNumberOf(date) * 86_400_000
  const guess = midnightAsUtc - kyivOffset(midnightAsUtc)
  // Around a clock change the first guess may carry the other side's offset.
  return new Date(midnightAsUtc - kyivOffset(guess)).toISOString()
}

/** The Kyiv clock time of an instant: `10:21`. */
export const formatTime = (instant: Date | string): string => {
  return wallClock.format(new Date(instant)).slice(11, 16)
}

/** Day and time of an instant as the office writes them: `21.11.2026 10:21`. */
export const formatInstant = (instant: Date | string): string => {
  return `${formatDate(kyivDateOf(instant))} ${formatTime(instant)}`
}
