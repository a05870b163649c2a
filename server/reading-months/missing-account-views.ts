import type { Knex } from 'knex'
import type { Database } from '../db/database.ts'
import { narrowRows, type RowsAsked } from '../db/list-rows.ts'
import { cameForMonth, stoodIn, withConsumer } from '../readings/month-meter-views.ts'
import { acceptedBeside } from '../readings/reading-context-views.ts'
import { addMonths } from '../time/billing-period.ts'
import { reasonsOf, weightOf } from './missing-reading-views.ts'
import { type ClosingMonth, monthId } from './month-of-district.ts'
import { missingReasons } from './reading-month-schema.ts'

const columns = { id: 'accounts.id', account: 'accounts.number_digits' }

/** The meters that stood in the month at the account of the query around it. */
const metersOfAccount = (knex: Knex, { closes }: ClosingMonth): Knex.QueryBuilder =>
  stoodIn(
    knex('metering_points')
      .join('meters', 'meters.metering_point_id', 'metering_points.id')
      .whereRaw('metering_points.account_id = accounts.id')
      .select(knex.raw('1')),
    closes,
  )

/** The accounts of a REM that had meters in a month, none of which has an accepted reading for it. */
const accountsMissingOfMonth = (knex: Knex, month: ClosingMonth): Knex.QueryBuilder =>
  knex('accounts')
    .where('accounts.district_id', month.districtId)
    .whereExists(metersOfAccount(knex, month))
    .whereNotExists(
      metersOfAccount(knex, month).whereExists(cameForMonth(knex, month.closes).where('readings.state', 'accepted')),
    )

/** Counting a REM of more accounts takes longer than a page of it does. */
const largeRem = 3_000
/** So long the count made for a first page is told on those that follow it. */
const keptMs = 60_000

const kept = new WeakMap<object, Map<string, { total: number; at: number }>>()

/** How many accounts a list has: counted on its first page, and of a large REM not again on each of the next ones. */
const countOf = async (
  db: Pick<Database, 'aside'>,
  month: ClosingMonth,
  query: Knex.QueryBuilder,
  { conditions, offset }: RowsAsked,
): Promise<number> => {
  const known = kept.get(db.aside) ?? new Map<string, { total: number; at: number }>()
  const before = known.get(monthId(month))
  const follows = offset > 0 && conditions.length === 0
  if (follows && before && before.at + keptMs > performance.now()) return before.total
  const [counted] = await db.aside(query.count({ count: '*' }))
  const total = Number(counted?.count ?? 0)
  if (conditions.length > 0 || total <= largeRem) return total
  kept.set(db.aside, known.set(monthId(month), { total, at: performance.now() }))
  return total
}

interface Stored {
  id: number
  account: string
  surname: string
  givenName: string
  patronymic: string
  address: string
  phone: string | null
}

const shown: Record<keyof Stored, string> = {
  id: 'accounts.id',
  account: 'accounts.number',
  surname: 'consumers.surname',
  givenName: 'consumers.given_name',
  patronymic: 'consumers.patronymic',
  address: 'accounts.address',
  phone: 'consumers.phone',
}

const metersOf = (
  knex: Knex,
  { closes }: ClosingMonth,
  accountIds: readonly number[],
): Promise<{ id: number; accountId: number; number: string }[]> =>
  stoodIn(
    knex('meters')
      .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
      .whereIn('metering_points.account_id', [...accountIds])
      .orderBy('meters.id')
      .select({ id: 'meters.id', accountId: 'metering_points.account_id', number: 'meters.number' }),
    closes,
  )

/**
 * The accounts of a REM from none of whose meters there is an accepted reading for the month, by number: their meters, why,
 * and the last reading. Counted (a large REM for the first page and a minute of next ones) and cut beside the event loop.
 */
export const listMissingAccounts = async (
  db: Pick<Database, 'reader' | 'aside'>,
  month: ClosingMonth,
  asked: RowsAsked,
): Promise<{ rows: object[]; total: number }> => {
  const knex = db.reader
  const query = accountsMissingOfMonth(knex, month)
  narrowRows(query, columns, asked.conditions)
  const total = await countOf(db, month, query.clone(), asked)
  const direction = asked.sort?.direction ?? 'asc'
  // Any number is above nothing: said so that the accounts are walked in the order of their numbers, as far as the page.
  if (asked.sort?.field !== 'id')
    query.where('accounts.number_digits', '>', '').orderBy('accounts.number_digits', direction)
  const page = query
    .orderBy('accounts.id', direction)
    .join('consumers', 'consumers.id', 'accounts.consumer_id')
    .select(shown)
    .offset(asked.offset)
    .limit(asked.limit)
  const stored = await db.aside<Stored>(page)
  const meters = await metersOf(
    knex,
    month,
    stored.map(({ id }) => id),
  )
  const meterIds = meters.map(({ id }) => id)
  const reasons = await reasonsOf(knex, month, meterIds)
  const beside = { side: 'before' as const, countsOn: addMonths(month.closes, 1), except: null }
  const last = await acceptedBeside(knex, meterIds, beside)
  const rows = stored.map((row) => {
    const own = meters.filter(({ accountId }) => accountId === row.id)
    const came = own
      .flatMap(({ id }) => reasons.get(id) ?? [])
      .toSorted((one, other) => weightOf(other) - weightOf(one))
    const before = own.flatMap(({ id }) => last.get(id) ?? []).toSorted((a, b) => b.countsOn.localeCompare(a.countsOn))
    const { id: readingId = null, reason = 'none' as const } = came[0] ?? {}
    return {
      ...withConsumer(row),
      meters: own.map(({ number }) => number),
      reason,
      reasonLabel: missingReasons[reason].uk,
      readingId,
      lastReading: before[0] ? { countsOn: before[0].countsOn, zones: before[0].zones } : null,
    }
  })
  // An account that has come to the list since it was counted is none beyond its end.
  return { rows, total: Math.max(total, rows.length > 0 ? asked.offset + rows.length : 0) }
}
