import { z } from 'zod'
import { isoDate } from '../time/iso-date-schema.ts'

/** The switch of the working calendar; while martial law stands, holidays are working days (Закон 2136-IX, ст. 6). */
export interface CalendarSettings {
  id: 1
  martialLaw: boolean
  version: number
}

/** A day off besides Saturdays and Sundays, moved days off included. */
export interface Holiday {
  id: number
  date: string
  name: string
  version: number
}

/** Setting the martial-law switch. */
export const calendarChange = z.strictObject({ version: z.number().int(), martialLaw: z.boolean() })

const name = z.string().trim().min(1, 'Назвіть свято або вихідний.').max(140, 'Не довше 140 знаків.')

/** A new day off. */
export const newHoliday = z.strictObject({ date: isoDate, name })

/** A change of a day off; absent fields stay. */
export const holidayChange = z.strictObject({
  version: z.number().int(),
  date: isoDate.optional(),
  name: name.optional(),
})
