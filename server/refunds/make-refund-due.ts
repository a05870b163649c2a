import type { Knex } from 'knex'

/** A sum owed back to a payer. */
export interface RefundDue {
  orderId: number
  invoiceId: number
  districtId: number
  /** Kopiykas. */
  amount: number
  cause: 'withdrawn' | 'not_performed' | 'overpaid'
  dueSince: string
}

/**
 * Makes the refunds due for an invoice add up to `refund.amount`: domain §2 (paid money of a withdrawn order, an
 * overpayment). What is already due is counted, so that saying it twice owes nothing twice.
 */
export const makeRefundDue = async (trx: Knex.Transaction, refund: RefundDue): Promise<void> => {
  const owed = await trx('refunds').where({ invoice_id: refund.invoiceId, state: 'due' }).sum({ sum: 'amount' }).first()
  const more = refund.amount - Number(owed?.sum ?? 0)
  if (more <= 0) return
  await trx('refunds').insert({
    order_id: refund.orderId,
    invoice_id: refund.invoiceId,
    district_id: refund.districtId,
    amount: more,
    cause: refund.cause,
    state: 'due',
    due_since: refund.dueSince,
  })
}

/** Takes back what is due for an invoice beyond `amount` kopiykas, after a payment was reversed. */
export const lowerRefundDue = async (trx: Knex.Transaction, invoiceId: number, amount: number): Promise<void> => {
  const due = await trx('refunds').where({ invoice_id: invoiceId, state: 'due' }).orderBy('id')
  let kept = 0
  for (const refund of due) {
    const stays = Math.min(refund.amount, amount - kept)
    if (stays <= 0)
      await trx('refunds')
        .where({ id: refund.id })
        .update({ state: 'cancelled', version: refund.version + 1 })
    else if (stays < refund.amount) {
      await trx('refunds')
        .where({ id: refund.id })
        .update({ amount: stays, version: refund.version + 1 })
    }
    kept += Math.max(stays, 0)
  }
}
