import type { Knex } from 'knex'
import { askAside } from '../db/ask-aside.ts'
import { type Alternative, rowsHolding } from '../db/search-index.ts'
import type { Scope } from '../may.ts'
import { anywhere, askIndex, beginning } from './ask-account-index.ts'
import { districtMark } from './index-account.ts'
import { searchAlternatives } from './search-text.ts'

const index = 'account_search'
const mostFound = 1000

/** How a typed text may stand in the index: `any` all that is meant, `best` what is meant most likely. */
interface Meant {
  any: Alternative[]
  best: Alternative[]
}

const within = (parts: readonly string[][], scope: Scope): Alternative[] =>
  parts.map((all) => askIndex(scope.kind === 'district' ? [...all, districtMark(scope.districtId)] : all))

const meantBy = (scope: Scope, typed: string): Meant => {
  const alternatives = searchAlternatives(typed)
  return { any: within(alternatives.map(anywhere), scope), best: within(alternatives.map(beginning), scope) }
}

const owned = (knex: Knex, scope: Scope, query: Knex.QueryBuilder): Knex.QueryBuilder =>
  scope.kind === 'consumer'
    ? query.whereIn('rowid', knex('accounts').where('consumer_id', scope.consumerId).select('id'))
    : query

const found = (knex: Knex, scope: Scope, any: readonly Alternative[], but?: readonly Alternative[]) =>
  owned(knex, scope, rowsHolding(knex, index, any, but))

/**
 * A query for the ids of all accounts (within the scope) that a typed text means: digits begin an account number or stand
 * in a phone, EIC or meter number; words stand in the name or address. Punctuation, apostrophes, и/і, case and a wrong
 * keyboard layout do not matter. There may be hundreds of thousands: ask for them aside.
 */
export const accountsMeant = (knex: Knex, scope: Scope, typed: string): Knex.QueryBuilder =>
  found(knex, scope, meantBy(scope, typed).any)

/** The ids of those among them whose number or surname begins with what was typed. */
export const accountsMeantBest = (knex: Knex, scope: Scope, typed: string): Knex.QueryBuilder =>
  found(knex, scope, meantBy(scope, typed).best)

const idsOf = async (query: Knex.QueryBuilder, offset: number, limit: number): Promise<number[]> =>
  (await askAside(query.orderBy('rowid').offset(offset).limit(limit))).map(({ rowid }) => Number(rowid))

const countOf = async (query: Knex.QueryBuilder): Promise<number> => {
  const [row] = await askAside(query.clear('select').count({ n: '*' }))
  return Number(row?.n ?? 0)
}

const pageOfMeant = async (
  knex: Knex,
  scope: Scope,
  typed: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<number[]> => {
  const { any, best } = meantBy(scope, typed)
  const first = await idsOf(found(knex, scope, best), offset, limit)
  if (first.length === limit) return first
  const before = offset === 0 ? first.length : await countOf(found(knex, scope, best))
  const rest = await idsOf(found(knex, scope, any, best), Math.max(0, offset - before), limit - first.length)
  return [...first, ...rest]
}

/** So many are put in order by their texts; of more, the best are asked of the index. */
const few = 200

/** Few accounts, best first: a text tells by itself whether it begins as was typed. */
const bestFirst = async (knex: Knex, ids: readonly number[], typed: string): Promise<number[]> => {
  const rows = await askAside(
    knex(index)
      .whereIn('rowid', [...ids])
      .select('rowid', 'text'),
  )
  const textOf = new Map(rows.map(({ rowid, text }) => [Number(rowid), String(text)]))
  const beginnings = searchAlternatives(typed).map(beginning)
  const isBest = (id: number): boolean =>
    beginnings.some((parts) => parts.every((part) => textOf.get(id)?.includes(part)))
  return [...ids.filter(isBest), ...ids.filter((id) => !isBest(id))]
}

/** A page of the ids of what is meant, best first, each part in the order of ids; and how many there are, exactly. */
export const searchAccounts = async (
  knex: Knex,
  scope: Scope,
  typed: string,
  page: { offset: number; limit: number },
): Promise<{ ids: number[]; total: number }> => {
  const first = await idsOf(accountsMeant(knex, scope, typed), 0, few + 1)
  if (first.length <= few) {
    const ids = await bestFirst(knex, first, typed)
    return { ids: ids.slice(page.offset, page.offset + page.limit), total: ids.length }
  }
  const total = await countOf(accountsMeant(knex, scope, typed))
  return { ids: await pageOfMeant(knex, scope, typed, page), total }
}

/** The ids of the first thousand accounts that a typed text means, best first. */
export const findAccountIds = (knex: Knex, scope: Scope, typed: string): Promise<number[]> =>
  pageOfMeant(knex, scope, typed, { offset: 0, limit: mostFound })
