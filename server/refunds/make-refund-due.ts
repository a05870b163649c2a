import type { Knex } from 'knex'
import { dueRefunds, insertRefund, lowerRefund, type RefundDue } from './refund-store.ts'

/**
 * Makes the refunds due for an invoice add up to `refund.amount`: domain §2 (paid money of a withdrawn order, an
 * overpayment). What is already due is counted, so that saying it twice owes nothing twice.
 */
export const makeRefundDue = async (trx: Knex.Transaction, refund: RefundDue): Promise<void> => {
  const due = await dueRefunds(trx, refund.invoiceId)
  const more = refund.amount - due.reduce((sum, { amount }) => sum + amount, 0)
  if (more > 0) await insertRefund(trx, { ...refund, amount: more })
}

/** Takes back what is due for an invoice beyond `amount` kopiykas, after a payment was reversed. */
export const lowerRefundDue = async (trx: Knex.Transaction, invoiceId: number, amount: number): Promise<void> => {
  let kept = 0
  for (const refund of await dueRefunds(trx, invoiceId)) {
    const stays = Math.max(Math.min(refund.amount, amount - kept), 0)
    if (stays < refund.amount) await lowerRefund(trx, refund, stays)
    kept += stays
  }
}
