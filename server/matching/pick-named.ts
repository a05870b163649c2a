import { type InvoicePool, pickFrom } from './invoice-pool.ts'
import { judgeInvoice, owedOf } from './judge-invoice.ts'
import { exactKeys, type Keys, slippedKeys } from './keys-of-clues.ts'
import type { KnownInvoice, LineToMatch } from './line-to-match.ts'
import { postsSurely } from './may-post.ts'
import type { Clues } from './read-clues.ts'

/** A line whose text has been read. */
export interface Asked {
  line: LineToMatch
  clues: Clues
}

/** A number written whole whose invoice is known and the payer's own: no looking for slips. */
const isPlain = ({ line, clues }: Asked, pool: InvoicePool): boolean => {
  if (clues.invoices.length === 0 && clues.orders.length === 0) return true
  if (clues.invoices.some(({ how, value }) => how === 'like' || !pool.byNumber.has(value))) return false
  const known = pickFrom(pool, exactKeys(line, clues))
  const judged = known.flatMap((invoice) => judgeInvoice(line, clues, invoice) ?? [])
  return postsSurely(line, clues, judged, known)
}

/** Accounts whose other invoices matter: a named one is void and was reissued, or the line is not what it owes. */
const relatedAccounts = ({ line, clues }: Asked, pool: InvoicePool): string[] =>
  pickFrom(pool, { numbers: exactKeys(line, clues).numbers })
    .filter((invoice) => owedOf(invoice) !== line.left)
    .map(({ account }) => account)

/** What else to look up for a line once the pool holds what it names as written: what is related, what is one slip away. */
export const furtherKeys = (asked: Asked, pool: InvoicePool): { related: Keys; slipped: Keys } => {
  const none: Keys = { numbers: [], orders: [], accounts: [] }
  const related = { ...none, accounts: relatedAccounts(asked, pool) }
  return { related, slipped: isPlain(asked, pool) ? none : slippedKeys(asked.line, asked.clues) }
}

/** The invoices of a filled pool that a line names: as written first, then related, then one slip away. */
export const pickNamed = (asked: Asked, pool: InvoicePool): KnownInvoice[] => {
  const { related, slipped } = furtherKeys(asked, pool)
  return [exactKeys(asked.line, asked.clues), related, slipped].flatMap((keys) => pickFrom(pool, keys))
}

const mostKnown = 80

/** Each invoice once, at most 80. */
export const distinct = (invoices: readonly KnownInvoice[]): KnownInvoice[] =>
  [...new Map(invoices.map((invoice) => [invoice.id, invoice])).values()].slice(0, mostKnown)
