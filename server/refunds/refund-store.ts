import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import { conflict } from '../errors.ts'

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

/** The refunds still due for an invoice, oldest first; amounts in kopiykas. */
export const dueRefunds = (knex: Knex, invoiceId: number): Promise<{ id: number; amount: number; version: number }[]> =>
  knex('refunds').where({ invoice_id: invoiceId, state: 'due' }).orderBy('id').select('id', 'amount', 'version')

/** Adds a refund that is due. */
export const insertRefund = async (trx: Knex.Transaction, refund: RefundDue): Promise<void> => {
  await trx('refunds').insert({
    order_id: refund.orderId,
    invoice_id: refund.invoiceId,
    district_id: refund.districtId,
    amount: refund.amount,
    cause: refund.cause,
    state: 'due',
    due_since: refund.dueSince,
  })
}

/** Writes what remains due of a refund, in kopiykas: nothing cancels it. Refuses `refund_changed` (409). */
export const lowerRefund = async (
  trx: Knex.Transaction,
  refund: { id: number; version: number },
  amount: number,
): Promise<void> => {
  const change: Record<string, string | number> = amount > 0 ? { amount } : { state: 'cancelled' }
  if (await compareAndSet(trx, 'refunds', { id: refund.id }, refund.version, change)) return
  throw conflict('refund_changed', 'Повернення щойно змінив хтось інший: оновіть сторінку.')
}
