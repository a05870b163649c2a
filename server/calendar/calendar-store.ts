import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import { calendarSetting } from './calendar-views.ts'

/** Sets the martial-law switch by compare-and-set. */
export const storeMartialLaw = (trx: Knex.Transaction, version: number, martialLaw: boolean): Promise<boolean> =>
  compareAndSet(trx, 'settings', { key: calendarSetting }, version, { value: JSON.stringify(martialLaw) })

/** Moves the calendar's version on after a change of the holidays: every process then reads the list again. */
export const touchCalendar = async (trx: Knex.Transaction): Promise<void> => {
  await trx('settings').where('key', calendarSetting).increment('version', 1)
}

/** Adds a day off; null where the date has one. */
export const insertHoliday = async (
  trx: Knex.Transaction,
  holiday: { date: string; name: string },
): Promise<number | null> => {
  const added: { id: number }[] = await trx('holidays').insert(holiday).onConflict('date').ignore().returning('id')
  return added[0]?.id ?? null
}

/** Whether another day off already stands on the date. */
export const isDateTaken = async (trx: Knex.Transaction, date: string, exceptId: number): Promise<boolean> =>
  (await trx('holidays').where({ date }).whereNot('id', exceptId).first('id')) !== undefined

/** Changes a day off by compare-and-set. */
export const updateHoliday = (
  trx: Knex.Transaction,
  id: number,
  version: number,
  next: { date: string; name: string },
): Promise<boolean> => compareAndSet(trx, 'holidays', { id }, version, next)

/** Takes a day off away. */
export const deleteHoliday = async (trx: Knex.Transaction, id: number): Promise<void> => {
  await trx('holidays').where({ id }).delete()
}
