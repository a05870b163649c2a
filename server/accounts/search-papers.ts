import type { Knex } from 'knex'
import { idsByNumber, type NumberedPaper, orderIds } from '../db/index-numbers.ts'
import { type Actor, scopeOf } from '../may.ts'
import { accountsMeant } from './account-search-views.ts'

const mostDigits = 9

/**
 * Narrows a register of papers (contracts, invoices, documents) to what a typed text means: a part of the paper's own
 * number, the whole number of its order, or anything that finds its account (number, surname, phone, address). Every way
 * is an index of the register, whatever it finds.
 */
export const searchPapers = (
  knex: Knex,
  actor: Actor,
  { query, q, paper }: { query: Knex.QueryBuilder; q: string | null; paper: Exclude<NumberedPaper, 'payments'> },
): void => {
  if (q === null) return
  query.where((either) => {
    either.whereIn(`${paper}.account_id`, accountsMeant(knex, scopeOf(actor), q))
    either.orWhereIn(`${paper}.id`, idsByNumber(knex, paper, q))
    if (/^\d+$/.test(q) && q.length <= mostDigits) either.orWhereIn(`${paper}.order_id`, orderIds(knex, Number(q)))
  })
}
