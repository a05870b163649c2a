import { dayNumberOf, formatDate } from './iso-date.ts'

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

type WallTime = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>

function kyivWallTime(instant: Date): WallTime {
  const wall: WallTime = { year: '', month: '', day: '', hour: '', minute: '', second: '' }
  for (const part of wallClock.formatToParts(instant)) {
    if (part.type in wall) wall[part.type as keyof WallTime] = part.value
  }
  return wall
}

/** What the Kyiv clock shows beyond UTC, in milliseconds: two hours in winter, three in summer. */
function kyivOffset(milliseconds: number): number {
  const w = kyivWallTime(new Date(milliseconds))
  const shown = Date.parse(`${w.year}-${w.month}-${w.day}T${w.hour}:${w.minute}:${w.second}Z`)
  return shown - Math.floor(milliseconds / 1000) * 1000
}

/**
 * The business day an instant belongs to, `YYYY-MM-DD`. Business dates are Europe/Kyiv, instants are UTC:
 * 31 December 22:00 UTC is already 1 January in the office.
 */
export function kyivDateOf(instant: Date | string): string {
  const w = kyivWallTime(new Date(instant))
  return `${w.year}-${w.month}-${w.day}`
}

/** The Kyiv calendar year of an instant: number series start anew with it. */
export function kyivYearOf(instant: Date | string): number {
  return Number(kyivWallTime(new Date(instant)).year)
}

/** The instant, ISO-8601 UTC, at which a Kyiv day begins: `created_at >= startOfKyivDay(date)` selects that day on. */
export function startOfKyivDay(date: string): string {
  const midnightAsUtc = dayNumberOf(date) * 86_400_000
  const guess = midnightAsUtc - kyivOffset(midnightAsUtc)
  // Around a clock change the first guess may carry the other side's offset.
  return new Date(midnightAsUtc - kyivOffset(guess)).toISOString()
}

/** The Kyiv clock time of an instant: `10:21`. */
export function formatTime(instant: Date | string): string {
  const w = kyivWallTime(new Date(instant))
  return `${w.hour}:${w.minute}`
}

/** Day and time of an instant as the office writes them: `21.11.2026 10:21`. */
export function formatInstant(instant: Date | string): string {
  return `${formatDate(kyivDateOf(instant))} ${formatTime(instant)}`
}
