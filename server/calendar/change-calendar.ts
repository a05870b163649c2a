import type { Knex } from 'knex'
import type { z } from 'zod'
import { changedFields } from '../audit/changed-fields.ts'
import { changedMeanwhile } from '../audit/changed-meanwhile.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { formatDate } from '../time/iso-date.ts'
import type { CalendarSettings, calendarChange, Holiday, holidayChange, newHoliday } from './calendar-schema.ts'
import {
  deleteHoliday,
  insertHoliday,
  isDateTaken,
  storeMartialLaw,
  touchCalendar,
  updateHoliday,
} from './calendar-store.ts'
import { loadHoliday, readCalendarSettings } from './calendar-views.ts'

/** What must be done with the new calendar in the same transaction: due dates of open work are counted anew. */
export type AfterCalendarChange = (trx: Knex.Transaction) => Promise<void>

/** The calendar's verbs for one caller: every change is audited and followed by `after` in the same transaction. */
export interface CalendarChange {
  trx: Knex.Transaction
  office: Pick<Office, 'clock'>
  actor: Actor
  after: AfterCalendarChange
}

const taken = (date: string) => conflict('holiday_exists', `На ${formatDate(date)} вихідний уже записано.`)

const finish = async (
  { trx, office, actor, after }: CalendarChange,
  deed: { action: string; resource: 'calendar' | 'holidays'; resourceId: number; fields?: string[]; note?: string },
): Promise<void> => {
  if (deed.resource === 'holidays') await touchCalendar(trx)
  await recordAudit(trx, office, actor, deed)
  await after(trx)
}

/** Sets the martial-law switch: while it stands, holidays are working days. Refuses `changed_meanwhile` (409). */
export const setMartialLaw = async (
  change: CalendarChange,
  { version, martialLaw }: z.output<typeof calendarChange>,
): Promise<CalendarSettings> => {
  const { trx } = change
  const before = await readCalendarSettings(trx)
  if (!(await storeMartialLaw(trx, version, martialLaw))) throw await changedMeanwhile(trx, 'calendar', 1)
  const fields = changedFields(before, { martialLaw })
  await finish(change, { action: 'change', resource: 'calendar', resourceId: 1, fields })
  return readCalendarSettings(trx)
}

/** Adds a day off. Refuses `holiday_exists` (409). */
export const addHoliday = async (change: CalendarChange, holiday: z.output<typeof newHoliday>): Promise<Holiday> => {
  const id = await insertHoliday(change.trx, holiday)
  if (id === null) throw taken(holiday.date)
  await finish(change, { action: 'create', resource: 'holidays', resourceId: id, note: holiday.date })
  return loadHoliday(change.trx, id)
}

/** Changes a day off. Refuses `holiday_exists`, `changed_meanwhile` (409). */
export const changeHoliday = async (
  change: CalendarChange,
  id: number,
  { version, ...wanted }: z.output<typeof holidayChange>,
): Promise<Holiday> => {
  const { trx } = change
  const before = await loadHoliday(trx, id)
  const next = { date: wanted.date ?? before.date, name: wanted.name ?? before.name }
  if (await isDateTaken(trx, next.date, id)) throw taken(next.date)
  if (!(await updateHoliday(trx, id, version, next))) throw await changedMeanwhile(trx, 'holidays', id)
  const fields = changedFields(before, wanted)
  await finish(change, { action: 'change', resource: 'holidays', resourceId: id, fields })
  return loadHoliday(trx, id)
}

/** Takes a day off away. Refuses `not_found`. */
export const removeHoliday = async (change: CalendarChange, id: number): Promise<Holiday> => {
  const holiday = await loadHoliday(change.trx, id)
  await deleteHoliday(change.trx, id)
  await finish(change, { action: 'delete', resource: 'holidays', resourceId: id, note: holiday.date })
  return holiday
}
