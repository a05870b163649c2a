import type { Knex } from 'knex'
import { findBySearchText } from '../db/search-index.ts'
import { visibleTo } from '../db/visible-to.ts'
import type { Scope } from '../may.ts'
import { collationKey } from './collation-key.ts'
import { districtWord } from './index-account.ts'
import { searchAlternatives } from './search-text.ts'

const mostFound = 2000
/** Sorts after everything that begins with the text before it, in any collation: digits and keys are 0-9a-z alone. */
const afterDigits = '9'.repeat(16)
const afterKeys = 'z'.repeat(16)

const byNumber = async (knex: Knex, scope: Scope, digits: string): Promise<number[]> => {
  const query = knex('accounts')
    .where('number_digits', '>=', digits)
    .where('number_digits', '<=', digits + afterDigits)
  visibleTo(query, scope, { district: 'district_id', consumer: 'consumer_id' })
  const rows: { id: number }[] = await query.orderBy('number_digits').limit(mostFound).select('id')
  return rows.map((row) => row.id)
}

/** One or two letters are too few for trigrams: they are the beginning of a surname, found by its sorting key. */
const bySurnameStart = async (knex: Knex, scope: Scope, start: string): Promise<number[]> => {
  const key = collationKey(start)
  const query = knex('accounts')
    .join('consumers', 'consumers.id', 'accounts.consumer_id')
    .where('consumers.name_key', '>=', key)
    .where('consumers.name_key', '<=', key + afterKeys)
  visibleTo(query, scope, { district: 'accounts.district_id', consumer: 'accounts.consumer_id' })
  const rows: { id: number }[] = await query.orderBy('consumers.name_key').limit(mostFound).select('accounts.id')
  return rows.map((row) => row.id)
}

const isDigits = (words: readonly string[]): boolean => words.every((word) => /^\d+$/.test(word))

/** The search folds letters that people mix up; the sorting key does not, so each folded letter is tried as all it was. */
const unfolded: Record<string, string> = { і: 'іиї', г: 'гґ', е: 'еє' }
const spellingsOf = (start: string): string[] =>
  [...start].reduce<string[]>(
    (starts, letter) => starts.flatMap((so) => [...(unfolded[letter] ?? letter)].map((next) => so + next)),
    [''],
  )

const byAlternative = async (knex: Knex, scope: Scope, words: readonly string[]): Promise<number[]> => {
  const [first = ''] = words
  const numbered = isDigits(words) ? await byNumber(knex, scope, words.join('')) : []
  if (words.some((word) => word.length >= 3)) {
    const narrowed = scope.kind === 'district' ? [...words, districtWord(scope.districtId)] : words
    return [...numbered, ...(await findBySearchText(knex, 'account_search', [narrowed], mostFound))]
  }
  if (isDigits(words)) return numbered
  const found = await Promise.all(spellingsOf(first).map((start) => bySurnameStart(knex, scope, start)))
  return found.flat()
}

/**
 * The accounts (at most 2000 ids, within the scope) that a typed query means: digits begin an account number or stand
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
