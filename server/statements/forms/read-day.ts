import { isOfficeDay } from '../../time/iso-date.ts'
import { kyivDateOf } from '../../time/kyiv-date.ts'

/** `21.11.2026`, with or without a time behind it, → `2026-11-21`; null for a day that does not exist or lies centuries away. */
export const readDottedDay = (text: string): string | null => {
  const parts = /^(\d{2})\.(\d{2})\.(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text)
  const day = parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : ''
  return isOfficeDay(day) ? day : null
}

/**
 * The Kyiv day of an ISO 8601 date or date and time. A time with an offset or Z is an instant and may belong to the next Kyiv
 * day; one without is the bank's own clock. Null for what does not exist.
 */
export const readIsoDay = (text: string): string | null => {
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?|(?:Z|[+-]\d{2}:\d{2}))?$/.exec(
      text,
    )
  const [, day = '', hours, , , offset] = parts ?? []
  if (!isOfficeDay(day)) return null
  if (hours === undefined || offset === undefined) return day
  return Number.isNaN(Date.parse(text)) ? null : kyivDateOf(text)
}
