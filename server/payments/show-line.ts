import type { Knex } from 'knex'
import { matchStatementLine } from '../matching/candidate-views.ts'
import type { Candidate, Offer, Verdict } from '../matching/line-to-match.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { refundsForLine } from '../refunds/pay-out-refund.ts'
import type { RefundCandidate } from '../refunds/rank-refunds.ts'
import { entriesOfLine, type LineEntry, type LineNote, notesOfLine } from '../statements/line-entry-views.ts'
import { type LineRow, presentLine } from '../statements/present-line.ts'
import { findVisibleLine } from '../statements/statement-line-views.ts'
import { type InvoiceAfter, invoicesAfter } from './line-consequence-views.ts'
import { lineToMatch } from './line-to-match-of.ts'

/** An entry of a line, with what its invoice has come to (null where it is another REM's, or a mark). */
export type ShownEntry = LineEntry & { invoice: InvoiceAfter | null }

/** A line as the matching desk opens it: all that was done with it, and what it may be. */
export interface ShownLine extends LineRow, Pick<Verdict, 'recognised'> {
  candidates: Offer[]
  notes: LineNote[]
  entries: ShownEntry[]
  refundCandidates: RefundCandidate[]
}

const offer = ({ invoice: { payerCodeIndex: _forMatching, ...invoice }, ...candidate }: Candidate): Offer => ({
  ...candidate,
  invoice,
})

const nothingToSay = { candidates: [], recognised: [] }

/**
 * One line with its notes and entries, and, while money of it is left, the invoices or refunds in the actor's scope that
 * it may be for, best first. Refuses `not_found` outside the scope.
 */
export const showLine = async (
  knex: Knex,
  { seal }: Pick<Office, 'seal'>,
  actor: Actor,
  lineId: number,
): Promise<ShownLine> => {
  const line = await findVisibleLine(knex, actor, lineId)
  const entries = await entriesOfLine(knex, actor, lineId)
  const invoices = await invoicesAfter(knex, [...new Set(entries.flatMap(({ invoiceNumber }) => invoiceNumber ?? []))])
  const asked = lineToMatch(line)
  const open = line.unmatched > 0
  const isCredit = line.direction === 'credit'
  const { candidates, recognised } = open && isCredit ? await matchStatementLine(knex, actor, asked) : nothingToSay
  const debit = { ...asked, direction: line.direction }
  return {
    ...presentLine(seal, actor, line),
    notes: await notesOfLine(knex, lineId),
    entries: entries.map((entry) => ({ ...entry, invoice: invoices.get(entry.invoiceNumber ?? '') ?? null })),
    candidates: candidates.map(offer),
    refundCandidates: open && !isCredit ? await refundsForLine(knex, actor, debit) : [],
    recognised,
  }
}
