import type { Knex } from 'knex'
import { searchAlternatives, searchTextOf } from '../accounts/search-text.ts'

interface Scanned {
  id: number
  digits: string
  surname: string
  words: string[]
}

const isDigits = (words: readonly string[]): boolean => words.every((word) => /^\d+$/.test(word))

/** The rule of the search told over again, word by word, without an index (server/accounts/account-search-views.ts). */
const means = (words: readonly string[]) => {
  const [first = '', ...rest] = words
  const holds = ({ words: own }: Scanned, word: string): boolean =>
    own.some((each) => (word.length >= 3 ? each.includes(word) : each.startsWith(word)))
  if (words.some((word) => word.length >= 3)) {
    return (account: Scanned) =>
      words.every((word) => holds(account, word)) || (isDigits(words) && account.digits.startsWith(words.join('')))
  }
  if (isDigits(words)) return (account: Scanned) => account.digits.startsWith(words.join(''))
  if (isDigits([first])) return ({ words: own }: Scanned) => ` ${own.join(' ')}`.includes(` ${words.join(' ')}`)
  return (account: Scanned) => account.surname.startsWith(first) && rest.every((word) => holds(account, word))
}

const wordsOf = (text: string): string[] => searchTextOf(text).trim().split(' ')

const slice = 20_000

/**
 * What each query finds when every account is looked at: how many, and the sum of their ids, by which two sets are told
 * apart without keeping them. Reads the tables themselves, not the search index.
 */
export const scanAccounts = async (
  knex: Knex,
  queries: readonly string[],
): Promise<{ count: number; sum: number }[]> => {
  const tests = queries.map((query) => searchAlternatives(query).map(means))
  const found = queries.map(() => ({ count: 0, sum: 0 }))
  for (let after = 0; ; ) {
    const rows: { id: number; digits: string; surname: string; text: string }[] = await knex('accounts as a')
      .join('consumers as c', 'c.id', 'a.consumer_id')
      .join('metering_points as p', 'p.account_id', 'a.id')
      .join('meters as m', 'm.metering_point_id', 'p.id')
      .where('a.id', '>', after)
      .orderBy('a.id')
      .limit(slice)
      .select({ id: 'a.id', digits: 'a.number_digits', surname: 'c.surname' })
      .select(
        knex.raw(`c.surname || ' ' || c.given_name || ' ' || c.patronymic || ' ' || a.number_digits || ' ' || c.phone
          || ' ' || a.address || ' ' || p.eic || ' ' || m.number as text`),
      )
    for (const { id, digits, surname, text } of rows) {
      const account = { id, digits, surname: wordsOf(surname)[0] ?? '', words: wordsOf(text) }
      for (const [place, alternatives] of tests.entries()) {
        const one = found[place]
        if (!one || !alternatives.some((test) => test(account))) continue
        one.count += 1
        one.sum += id
      }
    }
    const last = rows.at(-1)
    if (!last) return found
    after = last.id
  }
}
