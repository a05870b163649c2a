import type { Knex } from 'knex'
import type { Database } from '../db/database.ts'
import { narrowRows, type RowsAsked } from '../db/list-rows.ts'
import { cameForMonth, stoodIn, withConsumer } from '../readings/month-meter-views.ts'
import { acceptedBeside } from '../readings/reading-context-views.ts'
import { addMonths } from '../time/billing-period.ts'
import { reasonsOf, weightOf } from './missing-reading-views.ts'
import type { ClosingMonth } from './month-of-district.ts'
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
 * and the last reading. Counted and cut beside the event loop.
 */
export const listMissingAccounts = async (
  db: Pick<Database, 'reader' | 'aside'>,
  month: ClosingMonth,
  asked: RowsAsked,
): Promise<{ rows: object[]; total: number }> => {
  const knex = db.reader
  const query = accountsMissingOfMonth(knex, month)
  narrowRows(query, columns, asked.conditions)
  const [counted] = await db.aside(query.clone().count({ count: '*' }))
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
  const stored = (await db.aside(page)) as unknown as Stored[]
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
  return { rows, total: Number(counted?.count ?? 0) }
}
