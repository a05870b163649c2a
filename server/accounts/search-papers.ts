import type { Knex } from 'knex'
import { type Actor, scopeOf } from '../may.ts'
import { findAccountIds } from './account-search-views.ts'

/** Where a register keeps what it is searched by: numbers of its own, its order's number, its account's id. */
interface SearchedColumns {
  numbers: readonly string[]
  order: string
  account: string
}

const mostDigits = 9

/** What a number must hold; LIKE's own signs are taken for nothing, and «д-2026» is «Д-2026» on either engine. */
const partsOf = (q: string): string[] => {
  const plain = q.replace(/[%_\\]/g, '')
  return plain === '' ? [] : [...new Set([plain, plain.toUpperCase()])].map((part) => `%${part}%`)
}

/**
 * Narrows a register of papers (contracts, invoices, payments, documents) to what a typed text means: a part of the
 * paper's own number, the whole number of its order, or anything that finds its account (number, surname, phone, address).
 */
export const searchPapers = async (
  knex: Knex,
  actor: Actor,
  { query, q, columns }: { query: Knex.QueryBuilder; q: string | null; columns: SearchedColumns },
): Promise<void> => {
  if (q === null) return
  const accounts = await findAccountIds(knex, scopeOf(actor), q)
  query.where((either) => {
    either.whereIn(columns.account, accounts)
    for (const number of columns.numbers) {
      for (const part of partsOf(q)) either.orWhere(number, 'like', part)
    }
    if (/^\d+$/.test(q) && q.length <= mostDigits) either.orWhere(columns.order, Number(q))
  })
}
