import type { Knex } from 'knex'
import { invalid, type Refusal } from '../errors.ts'
import type { Office } from '../office.ts'
import { formatDate } from '../time/iso-date.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { findClosedMonth } from './closed-month-views.ts'

/** 422 `closed_month`: the day lies in a month that takes no more entries. */
export const closedMonth = (day: string): Refusal =>
  invalid(
    'closed_month',
    `Місяць ${day.slice(5, 7)}.${day.slice(0, 4)} закрито: ${formatDate(day)} уже не проводять.`,
    {
      paidOn: 'Місяць закрито: виправте дату або проведіть сьогоднішнім днем як виправлення, із причиною.',
    },
  )

/**
 * The accounting day of an entry, and the one place that decides it: the day the money moved (a Kyiv day), or, where that
 * month is closed and a dated `correction` is meant, today. Refuses `closed_month` (422, on `paidOn`) where it is not.
 * Reversals need not ask: they are posted on the day they are made.
 */
export const postedOnFor = async (
  knex: Knex,
  office: Pick<Office, 'clock'>,
  day: string,
  correction: boolean,
): Promise<string> => {
  if (!(await findClosedMonth(knex, day.slice(0, 7)))) return day
  if (correction) return kyivDateOf(office.clock.now())
  throw closedMonth(day)
}
