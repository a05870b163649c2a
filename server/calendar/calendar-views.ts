import type { Knex } from 'knex'
import type { WorkCalendar } from '../time/working-days.ts'

const settingKey = 'martial_law'

interface KnownCalendar {
  stamp: string
  calendar: WorkCalendar
}

const known = new WeakMap<object, KnownCalendar>()

/**
 * The office's working calendar as it stands: martial law and the list of holidays. One short query tells whether it
 * changed (any process may have changed it); the list itself is read only then and shared otherwise.
 */
export const readWorkCalendar = async (knex: Knex): Promise<WorkCalendar> => {
  const stamp = await readStamp(knex)
  const cached = known.get(knex.client.config)
  if (cached?.stamp === stamp.text) return cached.calendar
  const rows: { date: string }[] = await knex('holidays').select('date').orderBy('date')
  const calendar: WorkCalendar = { martialLaw: stamp.martialLaw, holidays: rows.map((row) => row.date) }
  // What a transaction sees may still be rolled back.
  if (!knex.isTransaction) known.set(knex.client.config, { stamp: stamp.text, calendar })
  return calendar
}

/** The setting carries the calendar's version: every change of the switch or of a holiday moves it. */
const readStamp = async (knex: Knex): Promise<{ text: string; martialLaw: boolean }> => {
  const row: { value: string; version: number } | undefined = await knex('settings').where('key', settingKey).first()
  if (!row) return { text: 'none', martialLaw: true }
  return { text: `${row.version}:${row.value}`, martialLaw: JSON.parse(row.value) === true }
}
