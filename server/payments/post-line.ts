import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { postedOnFor } from '../closed-months/posted-on.ts'
import { findInvoice } from '../invoices/invoice-views.ts'
import { matchStatementLine } from '../matching/candidate-views.ts'
import type { SystemActor } from '../may.ts'
import type { Office } from '../office.ts'
import { holdVisibleOrder } from '../orders/find-transition.ts'
import { payOutByItself } from '../refunds/pay-out-refund.ts'
import { takeFromQueue } from '../statements/line-queue.ts'
import type { StatementLine } from '../statements/statement-line-views.ts'
import { holdVisibleLine } from './hold-line.ts'
import { receiptOf } from './line-receipt.ts'
import { lineToMatch } from './line-to-match-of.ts'
import { writeReceipt } from './write-receipt.ts'

/** The office itself, posting what needs no judgement. */
export const theOffice: SystemActor = { kind: 'system', name: 'Система' }

const postCredit = async (trx: Knex.Transaction, office: Office, line: StatementLine): Promise<boolean> => {
  const { post } = await matchStatementLine(trx, theOffice, lineToMatch(line))
  if (!post) return false
  await holdVisibleOrder(trx, theOffice, post.invoice.orderId)
  const invoice = await findInvoice(trx, post.invoice.id)
  // Judged before the order was held: whoever paid or voided the invoice meanwhile was first.
  if (!invoice || invoice.state !== post.invoice.state || invoice.paid !== post.invoice.paid) return false
  const postedOn = await postedOnFor(trx, office, line.bookedOn, true)
  await writeReceipt(trx, office, theOffice, await receiptOf(trx, line, { invoice, amount: post.amount, postedOn }))
  await recordAudit(trx, office, theOffice, {
    action: 'post',
    resource: 'statement-lines',
    resourceId: line.id,
    note: post.because.uk,
  })
  return true
}

/**
 * Looks at a queued line once for all: takes it from the queue and, in the same transaction, posts it where it names one
 * open invoice that it covers (a credit) or one ordered refund (a debit) and nothing speaks against it. False where it is
 * left for a clerk, or somebody else has it. Refuses `repeated_payment` (409: the money stands recorded by hand).
 */
export const postLine = async (trx: Knex.Transaction, office: Office, lineId: number): Promise<boolean> => {
  if (!(await takeFromQueue(trx, lineId))) return false
  const line = await holdVisibleLine(trx, theOffice, lineId)
  if (line.unmatched !== line.amount) return false
  if (line.direction === 'credit') return postCredit(trx, office, line)
  return payOutByItself(trx, office, { ...lineToMatch(line), direction: line.direction })
}
