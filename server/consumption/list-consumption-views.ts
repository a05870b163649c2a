import type { Knex } from 'knex'
import { findAccountIds } from '../accounts/account-search-views.ts'
import type { Database } from '../db/database.ts'
import { type Actor, scopeOf } from '../may.ts'
import { periodOf, periodsWithin } from '../time/billing-period.ts'
import { accountHistory } from './account-history-views.ts'
import { type AskedMonths, askedMonths, type KeptMonths } from './asked-months.ts'
import { codeOfKind, kindOfCode, numberOfPeriod, periodOfNumber } from './consumption-code.ts'
import { askedKeys, askedKinds, type ListedConditions } from './consumption-filter.ts'
import type { ConsumptionKind } from './consumption-schema.ts'
import { presentVolume, type StoredVolume, type VolumeRow } from './present-volume.ts'
import { zonesOfVolumes } from './standing-volume-views.ts'

type ListDatabase = Pick<Database, 'reader' | 'aside' | 'engine' | 'prepare'>

interface Asked {
  sort: { field: string; direction: 'asc' | 'desc' } | null
  offset: number
  limit: number
  conditions: ListedConditions
  q: string | null
}

const keptMonths = async (knex: Knex, today: string): Promise<KeptMonths | null> => {
  const end = (order: 'asc' | 'desc') => knex('consumption').orderBy('period', order).first('period')
  const present = numberOfPeriod(periodOf(today))
  const [oldest, newest] = [await end('asc'), await end('desc')]
  if (!oldest || !newest) return null
  const over = newest.period < present ? newest : await end('desc').where('period', '<', present)
  return {
    oldest: periodOfNumber(oldest.period),
    newest: periodOfNumber(newest.period),
    over: periodOfNumber((over ?? newest).period),
  }
}

/** Where meters of these numbers stand or stood; null where they are not asked for, or known by their volumes alone. */
const accountsOfMeters = async (db: ListDatabase, conditions: ListedConditions): Promise<number[] | null> => {
  const asked = conditions.filter(({ field, operator }) => field === 'meter' && operator === 'in')
  if (asked.length === 0) return null
  // All meters are looked through: beside the event loop.
  const rows = await db.aside(
    db
      .reader('meters')
      .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
      .whereIn('meters.number', [...new Set(asked.flatMap(({ values }) => values.map(String)))])
      .distinct({ accountId: 'metering_points.account_id' }),
  )
  return rows.length === 0 ? null : rows.map(({ accountId }) => Number(accountId))
}

/** The accounts that the conditions name, within the actor's scope; null where they name none. */
const namedAccounts = async (db: ListDatabase, actor: Actor, { conditions, q }: Asked): Promise<number[] | null> => {
  const knex = db.reader
  const scope = scopeOf(actor)
  const numbers = conditions.filter(({ field, operator }) => field === 'account' && operator === 'in')
  const keys = askedKeys(conditions)
  const digits = [
    ...numbers.flatMap(({ values }) => values.map(String)),
    ...(keys?.map(({ account }) => account) ?? []),
  ]
  const ids = conditions.filter(({ field, operator }) => field === 'accountId' && operator === 'in')
  if (!keys && numbers.length + ids.length === 0) {
    return q === null ? accountsOfMeters(db, conditions) : findAccountIds(knex, scope, q)
  }
  const byNumber = digits.length === 0 ? [] : await knex('accounts').whereIn('number_digits', digits).pluck('id')
  return [...new Set([...byNumber, ...ids.flatMap(({ values }) => values.map(Number))])]
}

/** What was taken is not stored twice where nothing is produced: there it is what was consumed. */
const ofKinds = (query: Knex.QueryBuilder, knex: Knex, kinds: readonly ConsumptionKind[]): void => {
  query.where((either) => {
    either.whereIn('consumption.kind', kinds.map(codeOfKind))
    if (!kinds.includes('taken') || kinds.includes('consumed')) return
    either.orWhere((ordinary) =>
      ordinary
        .where('consumption.kind', codeOfKind('consumed'))
        .whereNotExists(
          knex('consumption as beside')
            .whereRaw('beside.period = consumption.period and beside.account_id = consumption.account_id')
            .where('beside.kind', '<>', codeOfKind('consumed'))
            .select(knex.raw('1')),
        ),
    )
  })
}

const narrow = (query: Knex.QueryBuilder, conditions: ListedConditions): void => {
  const keys = askedKeys(conditions)
  if (keys) {
    const named = ['accounts.number_digits', 'consumption.meter_number', 'consumption.period']
    query.whereIn(
      named,
      keys.map(({ account, meter, period }) => [account, meter, numberOfPeriod(period)]),
    )
  }
  for (const { field, operator, values } of conditions) {
    if (field === 'meter' && operator === 'in') query.whereIn('consumption.meter_number', [...values])
    if (field === 'district' && operator === 'in') query.whereIn('accounts.district_id', [...values])
    if (field !== 'estimated') continue
    if (values.includes(true)) query.where('consumption.estimated', '>', 0)
    else query.whereRaw('coalesce(consumption.estimated, 0) = 0')
  }
}

/** A list over a REM goes from its accounts to their months; the other way round every account of the month is looked at. */
const joined = (knex: Knex, byAccounts: boolean): Knex.QueryBuilder =>
  (byAccounts
    ? knex('accounts').joinRaw('cross join consumption')
    : knex('consumption').joinRaw('cross join accounts')
  ).whereRaw('accounts.id = consumption.account_id')

const columns = {
  period: 'consumption.period',
  account: 'accounts.number',
  digits: 'accounts.number_digits',
  accountId: 'consumption.account_id',
  district: 'accounts.district_id',
  districtName: 'districts.name',
  meter: 'consumption.meter_number',
  kind: 'consumption.kind',
  hundredths: 'consumption.kwh',
  mark: 'consumption.estimated',
  carried: 'consumption.carried',
}

const sorted = (query: Knex.QueryBuilder, sort: Asked['sort']): void => {
  const direction = sort?.direction ?? 'desc'
  const [first, up] = [sort?.field ?? 'period', 'asc' as const]
  if (first === 'kwh') query.orderBy('consumption.kwh', direction)
  if (first === 'account') query.orderBy('accounts.number_digits', direction)
  query.orderBy('consumption.period', first === 'period' || first === 'id' ? direction : 'desc')
  query.orderBy('consumption.account_id', first === 'id' ? direction : up)
  query.orderBy(['consumption.meter_number', 'consumption.kind'])
}

const months = ({ from, to }: AskedMonths): number[] => periodsWithin(from, to).map(numberOfPeriod)

/**
 * The monthly volumes of the actor's scope, newest first unless told; filtered by an account or a meter all of its
 * months, else the months that `askedMonths` allows. `taken` asks for what ordinary homes consumed too, as that is what
 * they took. Counting and reading a whole month happens beside the event loop. Refuses `too_many_months`.
 */
export const listConsumption = async (
  db: ListDatabase,
  actor: Actor,
  asked: Asked,
  today: string,
): Promise<{ rows: VolumeRow[]; total: number }> => {
  const history = await accountHistory(db, actor, asked)
  if (history) return history
  const none = { rows: [], total: 0 }
  const knex = db.reader
  const kept = await keptMonths(knex, today)
  const accounts = await namedAccounts(db, actor, asked)
  const kinds = askedKinds(asked.conditions)
  if (!kept || accounts?.length === 0 || kinds?.length === 0) return none
  const periods = months(askedMonths(asked.conditions, kept, accounts !== null))
  const scope = scopeOf(actor)
  const ofDistrict = scope.kind === 'district' || asked.conditions.some(({ field }) => field === 'district')
  const query = joined(knex, ofDistrict && accounts === null).whereIn('consumption.period', periods)
  if (scope.kind === 'district') query.where('accounts.district_id', scope.districtId)
  if (accounts) query.whereIn('consumption.account_id', accounts)
  if (kinds) ofKinds(query, knex, kinds)
  narrow(query, asked.conditions)
  const read = (some: Knex.QueryBuilder) => (accounts ? some : db.aside(some))
  const page = query.clone().join('districts', 'districts.id', 'accounts.district_id').select(columns)
  sorted(page, asked.sort)
  const stored: StoredVolume[] = await read(page.offset(asked.offset).limit(asked.limit))
  const isWhole = asked.offset === 0 && stored.length < asked.limit
  const [counted] = isWhole ? [{ total: stored.length }] : await read(query.count({ total: '*' }))
  const zones = await zonesOfVolumes(knex, stored)
  const as = kinds?.includes('taken') && !kinds.includes('consumed') ? 'taken' : null
  const rows = stored.map((row) => {
    const ordinary = as !== null && kindOfCode(row.kind) === 'consumed'
    return presentVolume(row, zones(row), ordinary ? as : null)
  })
  return { rows, total: Number(counted?.total ?? 0) }
}
