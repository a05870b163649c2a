import { setImmediate as turn } from 'node:timers/promises'
import type { Knex } from 'knex'
import { findAccountIds } from '../accounts/account-search-views.ts'
import { type Actor, type Scope, scopeOf } from '../may.ts'
import { emptyPool, fillPool, type InvoicePool } from './invoice-pool.ts'
import { exactKeys, type Keys } from './keys-of-clues.ts'
import {
  eachOpenInvoices,
  invoicesByAccount,
  invoicesByNumber,
  invoicesByOrder,
  openInvoicesFor,
  openInvoicesOf,
} from './known-invoice-views.ts'
import type { KnownInvoice, LineToMatch, Verdict } from './line-to-match.ts'
import { matchLine } from './match-line.ts'
import { addToBook, emptyBook, pickFromBook } from './open-book.ts'
import { type Asked, distinct, furtherKeys, pickNamed } from './pick-named.ts'
import { type Clues, readClues } from './read-clues.ts'

const merged = (keys: readonly Keys[]): Keys => ({
  numbers: [...new Set(keys.flatMap(({ numbers }) => numbers))],
  orders: [...new Set(keys.flatMap(({ orders }) => orders))],
  accounts: [...new Set(keys.flatMap(({ accounts }) => accounts))],
})

const load = async (knex: Knex, scope: Scope, pool: InvoicePool, keys: Keys): Promise<void> => {
  const unknown = keys.numbers.filter((number) => !pool.byNumber.has(number))
  fillPool(pool, await invoicesByNumber(knex, scope, unknown))
  fillPool(pool, await invoicesByOrder(knex, scope, keys.orders))
  fillPool(pool, await invoicesByAccount(knex, scope, keys.accounts))
}

/**
 * Loads in two rounds what these lines name: as written, then what is related or, where that matters, one slip away. Of a
 * pool that holds all open invoices slips are only asked for lines that would post: what can be paid is there.
 */
const loadNamed = async (
  knex: Knex,
  scope: Scope,
  asked: readonly Asked[],
  { pool, slips }: { pool: InvoicePool; slips: 'all' | 'to_post' },
): Promise<Map<Asked, KnownInvoice[]>> => {
  await load(knex, scope, pool, merged(asked.map(({ line, clues }) => exactKeys(line, clues))))
  const further = asked.map((each) => furtherKeys(each, pool))
  const wanted = further.flatMap(({ related, slipped, matter }) =>
    slips === 'all' || matter === 'to_post' ? [related, slipped] : [related],
  )
  await load(knex, scope, pool, merged(wanted))
  return new Map(asked.map((each, place) => [each, pickNamed(each, pool, further[place])]))
}

/** What a payer is searched by: surname with given name, or the surname alone where there are only initials. */
const searchedName = (clues: Clues): string => {
  const words = clues.partyWords.filter((word) => word.length > 2 && word !== 'фоп' && word !== 'тов')
  return words.slice(0, 2).join(' ')
}

const byNameAndSum = async (knex: Knex, scope: Scope, { line, clues }: Asked): Promise<KnownInvoice[]> => {
  const name = searchedName(clues)
  const accounts = name === '' ? [] : await findAccountIds(knex, scope, name)
  const ofAccounts = await openInvoicesOf(knex, scope, accounts)
  const asked = { payerCodeIndex: line.partyCodeIndex, total: line.left }
  return [...ofAccounts, ...(await openInvoicesFor(knex, scope, asked))]
}

/**
 * The invoices worth comparing with a line, within a scope: what its reference and purpose name, exactly or by one slip,
 * other invoices of the same account where they matter, and, where nothing posts by itself, open ones of the payer and of
 * the sum. By indexes only, at most 300.
 */
const knownInvoicesFor = async (knex: Knex, scope: Scope, line: LineToMatch, clues: Clues): Promise<KnownInvoice[]> => {
  const asked = { line, clues }
  const pool = emptyPool()
  const named = distinct((await loadNamed(knex, scope, [asked], { pool, slips: 'all' })).get(asked) ?? [])
  if (matchLine(line, named, clues).post) return named
  return distinct([...named, ...(await byNameAndSum(knex, scope, asked))])
}

/**
 * What the office thinks of one line: post it, or offer these candidates, among the invoices within the actor's scope
 * (the system's is the company). Ask it in the transaction that posts.
 */
export const matchStatementLine = async (knex: Knex, actor: Actor, line: LineToMatch): Promise<Verdict> => {
  const clues = readClues(line)
  return matchLine(line, await knownInvoicesFor(knex, scopeOf(actor), line, clues), clues)
}

const company: Scope = { kind: 'company' }
const slice = 10
/** Milliseconds after which others are let in. */
const longestTurn = 8

/**
 * The same for many lines at once, company-wide, in their order: an import asks for thousands. Invoices are loaded by
 * sets, and others are let in every few milliseconds. Nothing is held meanwhile: ask `matchStatementLine` where it posts.
 */
export const matchStatementLines = async (knex: Knex, lines: readonly LineToMatch[]): Promise<Verdict[]> => {
  if (lines.length === 0) return []
  const [book, pool] = [emptyBook(), emptyPool()]
  await eachOpenInvoices(knex, (invoices) => {
    addToBook(book, invoices)
    fillPool(pool, invoices)
  })
  const verdicts: Verdict[] = []
  let since = performance.now()
  const letOthersIn = async (): Promise<void> => {
    if (performance.now() - since < longestTurn) return
    await turn()
    since = performance.now()
  }
  for (let from = 0; from < lines.length; from += slice) {
    const asked = lines.slice(from, from + slice).map((line) => ({ line, clues: readClues(line) }))
    await letOthersIn()
    const named = await loadNamed(knex, company, asked, { pool, slips: 'to_post' })
    for (const each of asked) {
      const { line, clues } = each
      const ofNumbers = distinct(named.get(each) ?? [])
      const sure = matchLine(line, ofNumbers, clues)
      if (sure.post) verdicts.push(sure)
      else
        verdicts.push(matchLine(line, distinct([...ofNumbers, ...pickFromBook(book, line, clues.partyWords)]), clues))
      await letOthersIn()
    }
  }
  return verdicts
}
