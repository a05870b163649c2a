import type { Knex } from 'knex'
import { askAside } from '../db/ask-aside.ts'
import { collationKey } from '../db/collation-key.ts'
import type { Row } from '../db/database.ts'
import type { CountedOrder } from '../db/keep-account-blocks.ts'
import type { RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { type Actor, type Scope, scopeOf } from '../may.ts'
import { idsAtPlace, idsByDistrict } from './account-position-views.ts'
import { accountsMeant, accountsMeantBest, searchAccounts } from './account-search-views.ts'
import { type AccountLine, lineOf, selected, withNames } from './account-views.ts'

type Condition = RowsAsked['conditions'][number]
type PageAsked = RowsAsked & { q: string | null }
interface IdsFound {
  ids: number[]
  total: number
}

const sortColumns: Record<string, string> = {
  id: 'accounts.id',
  number: 'accounts.number_digits',
  address: 'accounts.address_key',
  district: 'districts.name_key',
  consumer: 'accounts.name_key',
}

const filterColumns: Record<string, string> = {
  id: 'accounts.id',
  number: 'accounts.number_digits',
  account: 'accounts.number_digits',
  districtId: 'accounts.district_id',
  consumerId: 'accounts.consumer_id',
}

/** A REM is named with or without its last word: «Житомирський», «Житомирський РЕМ». */
const districtsNamed = async (knex: Knex, names: readonly unknown[]): Promise<number[]> => {
  const keys = names.flatMap((name) => [collationKey(String(name)), collationKey(`${name} РЕМ`)])
  const rows: { id: number }[] = await knex('districts').whereIn('name_key', keys).select('id')
  return rows.map(({ id }) => id)
}

/** REMs by name become REMs by id. */
const withDistrictIds = async (knex: Knex, condition: Condition): Promise<Condition> =>
  condition.field === 'district'
    ? { field: 'districtId', operator: 'in', values: await districtsNamed(knex, condition.values) }
    : condition

const narrow = (query: Knex.QueryBuilder, { field, operator, values }: Condition): void => {
  const column = filterColumns[field]
  if (!column) throw new Error(`accounts are not filtered by ${field}`)
  if (operator === 'empty') query.whereNull(column)
  else if (operator === 'in') query.whereIn(column, [...values])
  else query.where(column, operator === 'gte' ? '>=' : '<=', values[0] ?? null)
}

/** The scope narrowed to the one REM that is asked for, where nothing else narrows; null where something does. */
const wholeOf = (scope: Scope, conditions: readonly Condition[]): Scope | null => {
  const [condition, ...others] = conditions
  if (!condition) return scope
  const [districtId, ...more] = condition.values
  const oneDistrict = condition.field === 'districtId' && condition.operator === 'in' && more.length === 0
  if (!oneDistrict || others.length > 0 || typeof districtId !== 'number' || scope.kind === 'consumer') return null
  if (scope.kind === 'company') return { kind: 'district', districtId }
  return scope.districtId === districtId ? scope : null
}

const countedOrders: readonly string[] = ['id', 'number', 'address', 'consumer'] satisfies CountedOrder[]
const isCounted = (field: string): field is CountedOrder => countedOrders.includes(field)

/** A page of all accounts of the company or of one REM: found by its place, wherever it is. */
const pageOfWhole = (knex: Knex, scope: Scope, asked: PageAsked): Promise<IdsFound> | null => {
  const { field, direction } = asked.sort ?? { field: 'id', direction: 'asc' as const }
  const page = { offset: asked.offset, limit: asked.limit, direction }
  if (scope.kind === 'consumer') return null
  const whose = scope.kind === 'company' ? scope.kind : { districtId: scope.districtId }
  if (isCounted(field)) return idsAtPlace(knex, { order: field, whose }, page)
  if (whose === 'company') return idsByDistrict(knex, page)
  return idsAtPlace(knex, { order: 'id', whose }, page)
}

/** A page of whatever else was asked for: a few accounts, or a search in another order than best first. */
const pageOfNarrowed = async (knex: Knex, scope: Scope, asked: PageAsked): Promise<IdsFound> => {
  const narrowed = visibleTo(knex('accounts'), scope, {
    district: 'accounts.district_id',
    consumer: 'accounts.consumer_id',
  })
  for (const condition of asked.conditions) narrow(narrowed, condition)
  if (asked.q !== null) narrowed.whereIn('accounts.id', accountsMeant(knex, scope, asked.q))
  const query = narrowed.clone().select('accounts.id').offset(asked.offset).limit(asked.limit)
  const direction = asked.sort?.direction ?? 'asc'
  if (asked.sort?.field === 'district') query.join('districts', 'districts.id', 'accounts.district_id')
  if (asked.sort) query.orderBy(sortColumns[asked.sort.field] ?? 'accounts.id', direction)
  else if (asked.q !== null) query.orderByRaw('accounts.id in (?) desc', [accountsMeantBest(knex, scope, asked.q)])
  query.orderBy('accounts.id', direction)
  const [rows, [counted]] = [await askAside(query), await askAside(narrowed.count({ total: '*' }))]
  return { ids: rows.map(({ id }) => Number(id)), total: Number(counted?.total ?? 0) }
}

const pageOf = async (knex: Knex, scope: Scope, asked: PageAsked): Promise<IdsFound> => {
  const whole = wholeOf(scope, asked.conditions)
  if (whole && asked.q === null) {
    const page = pageOfWhole(knex, whole, asked)
    if (page) return page
  }
  if (whole && asked.q !== null && asked.sort === null) {
    return searchAccounts(knex, whole, asked.q, asked)
  }
  return pageOfNarrowed(knex, scope, asked)
}

/** The accounts with these ids, in their order. */
const linesOf = async (knex: Knex, ids: readonly number[]): Promise<AccountLine[]> => {
  if (ids.length === 0) return []
  const rows: Row[] = await withNames(knex('accounts'))
    .whereIn('accounts.id', [...ids])
    .select(selected)
  const lines = new Map(rows.map(lineOf).map((line) => [line.id, line]))
  return ids.flatMap((id) => lines.get(id) ?? [])
}

/** Sorting by `relevance` is what happens where no sort is asked for; a list's screen must name one. */
const withoutRelevance = (asked: PageAsked): PageAsked =>
  asked.sort?.field === 'relevance' ? { ...asked, sort: null } : asked

/**
 * A page of the accounts the actor may see, filtered, searched by `q`, sorted, with the exact total. Names are joined to
 * the page alone; searches and odd filters are read beside the event loop.
 */
export const listAccounts = async (
  knex: Knex,
  actor: Actor,
  asked: PageAsked,
): Promise<{ rows: AccountLine[]; total: number }> => {
  const conditions = await Promise.all(asked.conditions.map((condition) => withDistrictIds(knex, condition)))
  const { ids, total } = await pageOf(knex, scopeOf(actor), withoutRelevance({ ...asked, conditions }))
  return { rows: await linesOf(knex, ids), total }
}
