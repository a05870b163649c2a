import { type InvoicePool, pickFrom } from './invoice-pool.ts'
import { judgeInvoice, owedOf } from './judge-invoice.ts'
import { exactKeys, type Keys, slippedKeys } from './keys-of-clues.ts'
import type { KnownInvoice, LineToMatch } from './line-to-match.ts'
import { isSettled, mayPost } from './may-post.ts'
import type { Clues } from './read-clues.ts'

/** A line whose text has been read. */
export interface Asked {
  line: LineToMatch
  clues: Clues
}

/**
 * Whether invoices one slip away need to be looked for: not where a number written whole is known to be the payer's own;
 * surely where the line would post by what is written alone; otherwise to offer them.
 */
const slipsMatter = ({ line, clues }: Asked, pool: InvoicePool): FurtherKeys['matter'] => {
  if (clues.invoices.length === 0 && clues.orders.length === 0) return 'no'
  if (clues.invoices.some(({ how, value }) => how === 'like' || !pool.byNumber.has(value))) return 'to_offer'
  const known = pickFrom(pool, exactKeys(line, clues))
  const judged = known.flatMap((invoice) => judgeInvoice(line, clues, invoice) ?? [])
  const best = mayPost(line, clues, judged, known)
  if (!best) return 'to_offer'
  return isSettled(clues, best) ? 'no' : 'to_post'
}

/** Accounts whose other invoices matter: a named one is void and was reissued, or the line is not what it owes. */
const relatedAccounts = ({ line, clues }: Asked, pool: InvoicePool): string[] =>
  pickFrom(pool, { numbers: exactKeys(line, clues).numbers })
    .filter((invoice) => owedOf(invoice) !== line.left)
    .map(({ account }) => account)

const none: Keys = { numbers: [], orders: [], accounts: [] }

/** What else to look up for a line. */
export interface FurtherKeys {
  related: Keys
  slipped: Keys
  /** Whether what is one slip away could keep the line from posting, or would only be offered. */
  matter: 'no' | 'to_offer' | 'to_post'
}

/** What else to look up once the pool holds what a line names as written: what is related, what is one slip away. */
export const furtherKeys = (asked: Asked, pool: InvoicePool): FurtherKeys => {
  const matter = slipsMatter(asked, pool)
  return {
    related: { ...none, accounts: relatedAccounts(asked, pool) },
    slipped: matter === 'no' ? none : slippedKeys(asked.line, asked.clues),
    matter,
  }
}

/** The invoices of a filled pool that a line names: as written first, then related, then one slip away. */
export const pickNamed = (asked: Asked, pool: InvoicePool, further = furtherKeys(asked, pool)): KnownInvoice[] =>
  [exactKeys(asked.line, asked.clues), further.related, further.slipped].flatMap((keys) => pickFrom(pool, keys))

/** A number has some hundred neighbours, and the payer's own may be any of them. */
const mostKnown = 300

/** Each invoice once, at most 300. */
export const distinct = (invoices: readonly KnownInvoice[]): KnownInvoice[] =>
  [...new Map(invoices.map((invoice) => [invoice.id, invoice])).values()].slice(0, mostKnown)
