import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { volumeOrigins } from '../consumption/consumption-schema.ts'
import { standingVolumes } from '../consumption/standing-volume-views.ts'
import type { Database } from '../db/database.ts'
import { narrowRows, type RowsAsked } from '../db/list-rows.ts'
import { type ListedMeter, listedMeter, withConsumer } from '../readings/month-meter-views.ts'
import { acceptedBeside } from '../readings/reading-context-views.ts'
import { addMonths } from '../time/billing-period.ts'
import { countsForList, missingOfMonth } from './month-count-views.ts'
import { type ClosingMonth, periodOfMonth } from './month-of-district.ts'
import { type MissingReason, missingReasons } from './reading-month-schema.ts'

const columns = {
  id: 'meters.id',
  account: 'accounts.number_digits',
  accountId: 'accounts.id',
  meter: 'meters.number',
}

interface Stored extends ListedMeter {
  phone: string | null
}

const shown = { ...listedMeter, phone: 'consumers.phone' }

/** Least first: what says most about why nothing is accepted comes last and stays. */
const weight: Record<string, MissingReason> = {
  rejected: 'rejected',
  photo_requested: 'photo_requested',
  new: 'waiting',
}

/** How much a reason says: the most telling one stands for an account of several meters. */
export const weightOf = ({ reason }: { reason: MissingReason }): number => Object.values(weight).indexOf(reason)

/** What came for the month of these meters and is not accepted. */
export const reasonsOf = async (knex: Knex, { closes }: ClosingMonth, meterIds: readonly number[]) => {
  const rows: { id: number; meterId: number; state: string }[] = await knex('readings')
    .whereIn('meter_id', [...meterIds])
    .where('closes', numberOfPeriod(closes))
    .orderBy('id')
    .select({ id: 'id', meterId: 'meter_id', state: 'state' })
  const order = Object.keys(weight)
  rows.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  return new Map(rows.map(({ id, meterId, state }) => [meterId, { id, reason: weight[state] ?? 'none' }] as const))
}

const count = async (db: Pick<Database, 'aside'>, query: Knex.QueryBuilder): Promise<number> => {
  const [row] = await db.aside(query.count({ count: '*' }))
  return Number(row?.count ?? 0)
}

/**
 * The meters of a REM that stood in a month and have no accepted reading for it, by account: why, their last reading, and
 * the volume that was estimated. Counted (a large REM as its month is listed) and cut beside the event loop.
 */
export const listMissing = async (
  db: Pick<Database, 'reader' | 'aside'>,
  month: ClosingMonth,
  asked: RowsAsked,
): Promise<{ rows: object[]; total: number }> => {
  const knex = db.reader
  const query = missingOfMonth(knex, month)
  narrowRows(query, columns, asked.conditions)
  const total = asked.conditions.length > 0 ? await count(db, query.clone()) : (await countsForList(db, month)).missing
  const direction = asked.sort?.direction ?? 'asc'
  // Any number is above nothing: said so that the accounts are walked in the order of their numbers, as far as the page.
  if (asked.sort?.field !== 'id')
    query.where('accounts.number_digits', '>', '').orderBy('accounts.number_digits', direction)
  const page = query
    .orderBy('meters.id', direction)
    .join('consumers', 'consumers.id', 'accounts.consumer_id')
    .select(shown)
    .offset(asked.offset)
    .limit(asked.limit)
  const stored = await db.aside<Stored>(page)
  const meterIds = stored.map(({ id }) => id)
  const reasons = await reasonsOf(knex, month, meterIds)
  const beside = { side: 'before' as const, countsOn: addMonths(month.closes, 1), except: null }
  const last = await acceptedBeside(knex, meterIds, beside)
  const period = periodOfMonth(month)
  const volumes = await standingVolumes(
    knex,
    stored.map(({ accountId }) => accountId),
    [period],
  )
  const rows = stored.map((row) => {
    const { id: readingId = null, reason = 'none' as const } = reasons.get(row.id) ?? {}
    const previous = last.get(row.id)
    const volume = volumes.find((each) => each.accountId === row.accountId && each.meter === row.meter)
    return {
      ...withConsumer(row),
      reason,
      reasonLabel: missingReasons[reason].uk,
      readingId,
      lastReading: previous ? { countsOn: previous.countsOn, zones: previous.zones } : null,
      kwh: volume ? volume.hundredths / 100 : null,
      originLabel: volume ? volumeOrigins[volume.origin].uk : null,
    }
  })
  return { rows, total }
}
