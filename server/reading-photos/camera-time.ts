import { startOfKyivDay } from '../time/kyiv-date.ts'

const written = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/
const offsets = /^([+-])(\d{2}):?(\d{2})$/

const isDay = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

/** Until four in the morning clocks are not changed. */
const changeHour = 4 * 3_600_000
const dayLength = 86_400_000

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + dayLength).toISOString().slice(0, 10)

/** What the Kyiv clock’s `wall` milliseconds after midnight are; the days of the change have 23 and 25 hours. */
const kyivInstant = (date: string, wall: number): number => {
  const midnight = Date.parse(startOfKyivDay(date))
  const change = Date.parse(startOfKyivDay(nextDay(date))) - midnight - dayLength
  return midnight + wall + (wall >= changeHour ? change : 0)
}

/**
 * The instant (UTC) of a camera's own writing, `2026:10:31 10:21:07`. Cameras write the local time of day: that of
 * Europe/Kyiv unless the offset beside it (`+03:00`) says otherwise. Null for what is no time.
 */
export const cameraInstant = (text: unknown, offset: unknown): string | null => {
  const found = typeof text === 'string' ? written.exec(text) : null
  if (!found) return null
  const [, year, month, day, hour, minute, second] = found
  const date = `${year}-${month}-${day}`
  const wall = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000
  if (!isDay(date) || Number(year) < 1990 || wall >= dayLength) return null
  const [, sign, hours, minutes] = (typeof offset === 'string' && offsets.exec(offset.trim())) || []
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1)
  const instant = sign ? Date.parse(`${date}T00:00:00Z`) + wall - shift : kyivInstant(date, wall)
  return new Date(instant).toISOString()
}

/** Seconds between 1904, when films begin to count, and 1970. */
const filmEpoch = 2_082_844_800

/** The instant of a film's own date, seconds since 1904 UTC; null where it was left empty. */
export const filmInstant = (seconds: number): string | null => {
  const since1970 = seconds - filmEpoch
  return since1970 > 631_152_000 && since1970 < 4_102_444_800 ? new Date(since1970 * 1000).toISOString() : null
}
