import type { Knex } from 'knex'
import { findBySearchText } from '../db/search-index.ts'
import { visibleTo } from '../db/visible-to.ts'
import type { Scope } from '../may.ts'
import { collationKey } from './collation-key.ts'
import { districtWord } from './index-account.ts'
import { searchAlternatives } from './search-text.ts'

const mostFound = 1000
/** Sorts after everything that begins with the text before it, in any collation: digits and keys are 0-9a-z alone. */
const afterDigits = '9'.repeat(16)
const afterKeys = 'z'.repeat(16)

/** A stretch of a sorted column, both ends included. */
interface KeyRange {
  from: string
  to: string
}

/** The search folds letters that people mix up; the sorting key does not, so each folded letter is tried as all it was. */
const unfolded: Record<string, string> = { і: 'іиї', г: 'гґ', е: 'еє' }
const spellingsOf = (start: string): string[] =>
  [...start].reduce<string[]>(
    (starts, letter) => starts.flatMap((so) => [...(unfolded[letter] ?? letter)].map((next) => so + next)),
    [''],
  )

const startsWithDigits = (digits: string): KeyRange => ({ from: digits, to: digits + afterDigits })
/** Three letters tell a beginning well enough, and keep the number of spellings small whatever is typed. */
const startsWithName = (start: string): KeyRange[] =>
  spellingsOf(start.slice(0, 3)).map((spelling) => ({
    from: collationKey(spelling),
    to: collationKey(spelling) + afterKeys,
  }))

const byNumber = async (knex: Knex, scope: Scope, digits: string): Promise<number[]> => {
  const { from, to } = startsWithDigits(digits)
  const query = knex('accounts').where('number_digits', '>=', from).where('number_digits', '<=', to)
  visibleTo(query, scope, { district: 'district_id', consumer: 'consumer_id' })
  const rows: { id: number }[] = await query.orderBy('number_digits').limit(mostFound).select('id')
  return rows.map((row) => row.id)
}

/** One or two letters are too few for trigrams: they are the beginning of a surname, found by its sorting key. */
const bySurnameStart = async (knex: Knex, scope: Scope, start: string): Promise<number[]> => {
  const found: number[] = []
  for (const { from, to } of startsWithName(start)) {
    const query = knex('accounts')
      .join('consumers', 'consumers.id', 'accounts.consumer_id')
      .where('consumers.name_key', '>=', from)
      .where('consumers.name_key', '<=', to)
    visibleTo(query, scope, { district: 'accounts.district_id', consumer: 'accounts.consumer_id' })
    const rows: { id: number }[] = await query.orderBy('consumers.name_key').limit(mostFound).select('accounts.id')
    found.push(...rows.map((row) => row.id))
  }
  return found
}

const isDigits = (words: readonly string[]): boolean => words.every((word) => /^\d+$/.test(word))

const byAlternative = async (knex: Knex, scope: Scope, words: readonly string[]): Promise<number[]> => {
  const numbered = isDigits(words) ? await byNumber(knex, scope, words.join('')) : []
  if (words.some((word) => word.length >= 3)) {
    const narrowed = scope.kind === 'district' ? [...words, districtWord(scope.districtId)] : words
    return [...numbered, ...(await findBySearchText(knex, 'account_search', [narrowed], mostFound))]
  }
  return isDigits(words) ? numbered : bySurnameStart(knex, scope, words[0] ?? '')
}

/**
 * The accounts (at most 1000 ids, within the scope) that a typed query means: digits begin an account number or stand
 * in a phone, EIC or meter number; words stand in the name or address. Punctuation, apostrophes, и/і, case and a wrong
 * keyboard layout do not matter.
 */
export const findAccountIds = async (knex: Knex, scope: Scope, typed: string): Promise<number[]> => {
  const found = new Set<number>()
  for (const words of searchAlternatives(typed)) {
    for (const id of await byAlternative(knex, scope, words)) found.add(id)
  }
  return [...found].slice(0, mostFound)
}

/**
 * Puts the accounts first whose number or surname begins with what was typed, before those that merely hold it in an
 * address, a phone or a code. The query must know `accounts` and `consumers`.
 */
export const bestFirst = (query: Knex.QueryBuilder, typed: string): void => {
  const tests: string[] = []
  const bindings: string[] = []
  for (const words of searchAlternatives(typed)) {
    const numbered = isDigits(words)
    const column = numbered ? 'accounts.number_digits' : 'consumers.name_key'
    for (const { from, to } of numbered ? [startsWithDigits(words.join(''))] : startsWithName(words[0] ?? '')) {
      tests.push(`${column} between ? and ?`)
      bindings.push(from, to)
    }
  }
  if (tests.length > 0) query.orderByRaw(`case when ${tests.join(' or ')} then 0 else 1 end`, bindings)
}
