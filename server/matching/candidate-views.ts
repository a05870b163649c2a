import type { Knex } from 'knex'
import { type Actor, scopeOf } from '../may.ts'
import { invoicesByNumber } from './known-invoice-views.ts'
import type { LineToMatch, Verdict } from './line-to-match.ts'
import { matchLine } from './match-line.ts'

/** What the office thinks of one line, among the invoices within the actor's scope (the system's is the company). */
export const matchStatementLine = async (knex: Knex, actor: Actor, line: LineToMatch): Promise<Verdict> => {
  const known = await invoicesByNumber(knex, scopeOf(actor), line.reference === null ? [] : [line.reference])
  return matchLine(line, known)
}

/**
 * The same for many lines at once, company-wide, in their order: an import asks for thousands. It yields to the event
 * loop between slices. Nothing is held meanwhile: ask `matchStatementLine` again in the transaction that posts.
 */
export const matchStatementLines = async (knex: Knex, lines: readonly LineToMatch[]): Promise<Verdict[]> => {
  const verdicts: Verdict[] = []
  for (const line of lines) verdicts.push(await matchStatementLine(knex, { kind: 'system', name: 'Система' }, line))
  return verdicts
}
