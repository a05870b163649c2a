import type { Knex } from 'knex'
import { listAccounts } from '../accounts/account-list-views.ts'
import { accountsMeant } from '../accounts/account-search-views.ts'
import { searchAlternatives } from '../accounts/search-text.ts'
import { askAside } from '../db/ask-aside.ts'
import type { Office } from '../office.ts'
import { personas } from '../testing/personas.ts'
import { fixedQueries } from './scale-queries.ts'
import { scanAccounts } from './scan-accounts.ts'

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** What a plain search does: every text is looked at for every word, for the page and once more for the total. */
const likeScan = async (knex: Knex, typed: string): Promise<void> => {
  const scanned = () =>
    knex('account_search_content').where((any) => {
      for (const words of searchAlternatives(typed)) {
        any.orWhere((all) => {
          for (const word of words) all.where('c0', 'like', `%${word}%`)
        })
      }
    })
  await scanned().count({ n: '*' })
  await scanned().select('id').limit(25)
}

export interface SearchCompared {
  queries: number
  /** Milliseconds of each query. */
  product: number[]
  like: number[]
  /** Queries whose result is not that of a scan of all accounts. */
  wrong: number
}

/** Asks the fixed queries of the product and of a LIKE scan in turn, and compares what is found with a look at everybody. */
export const compareSearch = async (office: Office): Promise<SearchCompared> => {
  const knex = office.db.reader
  const { manager } = await personas(office.db)
  const queries = await fixedQueries(knex)
  const asked = (q: string) => ({ q, sort: null, offset: 0, limit: 25, conditions: [] })
  for (const q of queries.slice(0, 25)) await listAccounts(knex, manager, asked(q))
  const [product, like]: [number[], number[]] = [[], []]
  for (const q of queries) {
    product.push(await timed(() => listAccounts(knex, manager, asked(q))))
    like.push(await timed(() => likeScan(knex, q)))
  }
  const scanned = await scanAccounts(knex, queries)
  let wrong = 0
  for (const [place, q] of queries.entries()) {
    const meant = accountsMeant(knex, { kind: 'company' }, q).as('meant')
    const [found] = await askAside(knex.from(meant).count({ count: '*' }).sum({ sum: 'rowid' }))
    const { total } = await listAccounts(knex, manager, asked(q))
    const { count, sum } = scanned[place] ?? { count: -1, sum: 0 }
    if (total !== count || Number(found?.count) !== count || Number(found?.sum ?? 0) !== sum) wrong += 1
  }
  return { queries: queries.length, product, like, wrong }
}
