import type { Knex } from 'knex'
import { findInvoice, type OrderInvoice } from '../invoices/invoice-views.ts'
import { moveInvoicesOf } from '../invoices/move-invoices.ts'
import type { SystemActor } from '../may.ts'
import type { Office } from '../office.ts'
import { advanceOrder } from '../orders/advance-order.ts'
import { orderState } from '../orders/order-views.ts'
import { tellConsumerBeside } from '../orders/tell-consumer.ts'
import { lowerRefundDue, makeRefundDue } from '../refunds/make-refund-due.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'

const system: SystemActor = { kind: 'system', name: 'Система' }

/** Of an order that no payment moves any more: it is done, or a crew has been out. Its debt is to be seen all the same. */
const followBalance = async (trx: Knex.Transaction, { orderId, state, paid, total }: OrderInvoice): Promise<void> => {
  const covered = paid >= total
  if (state === 'paid' && !covered) await moveInvoicesOf(trx, orderId, 'unsettle')
  if (state === 'open' && covered) await moveInvoicesOf(trx, orderId, 'settle')
}

/**
 * Draws the consequences of a changed balance, in the payment's own transaction (domain §2): a covered order moves on by
 * itself, a reversed cover moves it back before any visit and is a debt again after it, an overpayment and money for a closed order become refunds due.
 */
export const settleOrder = async (
  trx: Knex.Transaction,
  office: Office,
  invoiceId: number,
  comment: string,
): Promise<void> => {
  const invoice = await findInvoice(trx, invoiceId)
  if (!invoice) return
  const order = await orderState(trx, invoice.orderId)
  const advance = (event: 'pay' | 'unpay') =>
    advanceOrder(trx, office, system, { orderId: invoice.orderId, event, input: { comment }, version: undefined })
  const covered = invoice.paid >= invoice.total
  const waiting = order.state === 'awaiting_payment' && invoice.state === 'open'
  if (waiting && covered) await advance('pay')
  if (waiting && !covered && invoice.paid > 0) await tellConsumerBeside(trx, office, 'underpaid', invoice.orderId)
  if (order.state === 'in_progress' && !covered && invoice.state === 'paid' && order.failedVisits === 0)
    await advance('unpay')
  else if (order.state === 'in_progress' || order.state === 'done') await followBalance(trx, invoice)
  const ended = order.state === 'withdrawn' || order.state === 'not_performed' ? order.state : null
  // Money that covers an expired order can reinstate it; less than that can only go back.
  const tooLate = order.state === 'expired' && !covered
  const owed = ended !== null || tooLate || invoice.state === 'void'
  const tooMuch = owed ? invoice.paid : Math.max(invoice.paid - invoice.total, 0)
  await lowerRefundDue(trx, office, invoice.id, Math.max(tooMuch, 0))
  await makeRefundDue(trx, {
    orderId: invoice.orderId,
    invoiceId: invoice.id,
    districtId: invoice.districtId,
    amount: tooMuch,
    cause: ended ?? (tooLate ? 'expired' : 'overpaid'),
    dueSince: kyivDateOf(office.clock.now()),
  })
}
