import type { RaRecord } from 'react-admin'

/** GET /api/calendar/1: the switch of the working calendar. */
export interface CalendarRecord extends RaRecord<number> {
  martialLaw: boolean
  version: number
}

/** A row of GET /api/holidays: a day off besides Saturdays and Sundays. */
export interface HolidayRow extends RaRecord<number> {
  date: string
  name: string
  version: number
}
