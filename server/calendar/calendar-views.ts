import type { Knex } from 'knex'
import type { Database, Row } from '../db/database.ts'
import { listRows } from '../db/list-rows.ts'
import { matchingIds } from '../db/matching-ids.ts'
import { notFound } from '../errors.ts'
import type { ListQuery } from '../http/list-query.ts'
import type { WorkCalendar } from '../time/working-days.ts'
import type { CalendarSettings, Holiday } from './calendar-schema.ts'

/** The setting of the martial-law switch; its version is that of the whole calendar, holidays included. */
export const calendarSetting = 'martial_law'

const known = new WeakMap<object, { version: number; calendar: WorkCalendar }>()

/** The martial-law switch as it stands. Until it was ever set, martial law is taken to stand, as it has since 2022. */
export const readCalendarSettings = async (knex: Knex): Promise<CalendarSettings> => {
  const row: Row | undefined = await knex('settings').where('key', calendarSetting).first()
  return { id: 1, martialLaw: row ? JSON.parse(String(row.value)) === true : true, version: Number(row?.version ?? 0) }
}

/**
 * The office's working calendar as it stands: martial law and the days off. One short query tells whether it changed (any
 * process may have changed it); the list itself is read only then and shared otherwise.
 */
export const readWorkCalendar = async (knex: Knex): Promise<WorkCalendar> => {
  const { martialLaw, version } = await readCalendarSettings(knex)
  const cached = known.get(knex.client.config)
  if (cached?.version === version && cached.calendar.martialLaw === martialLaw) return cached.calendar
  const rows: { date: string }[] = await knex('holidays').select('date').orderBy('date')
  const calendar: WorkCalendar = { martialLaw, holidays: rows.map((row) => row.date) }
  // What a transaction sees may still be rolled back.
  if (!knex.isTransaction) known.set(knex.client.config, { version, calendar })
  return calendar
}

/** The same for the hot lists: whether it changed is asked by a compiled statement. */
export const readHotWorkCalendar = async (db: Database): Promise<WorkCalendar> => {
  const [row] = await db.prepare('select version from settings where key = ?')([calendarSetting])
  const cached = known.get(db.reader.client.config)
  return cached && cached.version === row?.version ? cached.calendar : readWorkCalendar(db.reader)
}

const holidayOf = (row: Row): Holiday => ({
  id: Number(row.id),
  date: String(row.date),
  name: String(row.name),
  version: Number(row.version),
})

/** The days off. */
export const listHolidays = async (knex: Knex, asked: ListQuery): Promise<{ rows: Holiday[]; total: number }> => {
  const query = knex('holidays').select('*')
  if (asked.q) query.whereIn('id', matchingIds(await knex('holidays').select('id', 'date', 'name'), asked.q))
  const { rows, total } = await listRows(query, { id: 'id', date: 'date', name: 'name' }, asked)
  return { rows: rows.map(holidayOf), total }
}

/** One day off. Refuses `not_found`. */
export const loadHoliday = async (knex: Knex, id: number): Promise<Holiday> => {
  const row: Row | undefined = await knex('holidays').where({ id }).first()
  if (!row) throw notFound('Вихідний день')
  return holidayOf(row)
}
