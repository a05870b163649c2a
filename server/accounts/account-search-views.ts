import type { Knex } from 'knex'
import { askAside } from '../db/ask-aside.ts'
import { type Alternative, rowsHolding } from '../db/search-index.ts'
import type { Scope } from '../may.ts'
import { districtMark, numberMark, surnameMark } from './index-account.ts'
import { searchAlternatives } from './search-text.ts'

const index = 'account_search'
const mostFound = 1000

const isDigits = (words: readonly string[]): boolean => words.every((word) => /^\d+$/.test(word))

/** Three signs may stand anywhere; fewer begin a word. */
const partOf = (word: string): string => (word.length >= 3 ? word : ` ${word}`)

/** What the words mean most likely: the beginning of an account number, or a surname's and whatever else. */
const beginning = (words: readonly string[]): string[] => {
  if (isDigits(words)) return [`${numberMark} ${words.join('')}`]
  const [first = '', ...rest] = words
  return [`${surnameMark} ${first}`, ...rest.map(partOf)]
}

/** One or two signs are too few to stand just anywhere: alone they begin a surname or an account number. */
const anywhere = (words: readonly string[]): string[][] => {
  const short = words.every((word) => word.length < 3)
  if (short) return [beginning(words)]
  return isDigits(words) && words.length > 1 ? [words.map(partOf), beginning(words)] : [words.map(partOf)]
}

/** How a typed text may stand in the index: `any` all that is meant, `best` what is meant most likely. */
export interface Meant {
  any: Alternative[]
  best: Alternative[]
}

const within = (alternatives: readonly Alternative[], scope: Scope): Alternative[] =>
  scope.kind === 'district'
    ? alternatives.map((parts) => [...parts, districtMark(scope.districtId)])
    : [...alternatives]

/** Reads a typed text as the index knows it: digits begin or stand in numbers, words in names and addresses. */
export const meantBy = (scope: Scope, typed: string): Meant => {
  const alternatives = searchAlternatives(typed)
  return { any: within(alternatives.flatMap(anywhere), scope), best: within(alternatives.map(beginning), scope) }
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

/** A page of the ids of what is meant, best first, each part in the order of ids. */
export const pageOfMeant = async (
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

/** How many accounts within the scope a typed text means, exactly. */
export const countMeant = (knex: Knex, scope: Scope, typed: string): Promise<number> =>
  countOf(accountsMeant(knex, scope, typed))

/** The ids of the first thousand accounts that a typed text means, best first. */
export const findAccountIds = (knex: Knex, scope: Scope, typed: string): Promise<number[]> =>
  pageOfMeant(knex, scope, typed, { offset: 0, limit: mostFound })
