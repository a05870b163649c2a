import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict, notFound } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { holdVisibleOrder } from '../orders/find-transition.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { addPaymentEntry, findReceipt } from './payment-store.ts'
import { settleOrder } from './settle-order.ts'

/**
 * Takes a recorded payment back by an opposite entry with a reason; the receipt itself stays as it was written.
 * Refuses `not_found` and `already_reversed` (409). An order that is no longer covered goes back to awaiting payment,
 * unless a crew has been there already.
 */
export const reversePayment = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  receiptId: number,
  reason: string,
): Promise<number> => {
  const found = await findReceipt(trx, receiptId)
  if (!found || !inScope(scopeOf(actor), found)) throw notFound('Оплату')
  await holdVisibleOrder(trx, actor, found.orderId)
  const receipt = (await findReceipt(trx, receiptId)) ?? found
  if (receipt.reversedById !== null) throw conflict('already_reversed', 'Цю оплату вже сторновано.')
  const now = office.clock.now()
  const id = await addPaymentEntry(trx, {
    kind: 'reversal',
    invoiceId: receipt.invoiceId,
    districtId: receipt.districtId,
    amount: -receipt.amount,
    paidOn: kyivDateOf(now),
    postedOn: kyivDateOf(now),
    lineId: receipt.lineId,
    payer: receipt.payer,
    documentNumber: receipt.documentNumber,
    reversesId: receipt.id,
    reason,
    recordedAt: now.toISOString(),
    recordedBy: actor.kind === 'staff' ? actor.id : null,
    recordedByName: actor.name,
  })
  await recordAudit(trx, office, actor, {
    action: 'reverse',
    resource: 'payments',
    resourceId: receipt.id,
    districtId: receipt.districtId,
  })
  await settleOrder(trx, office, receipt.invoiceId, reason)
  return id
}
