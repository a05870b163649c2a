import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict, notFound } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { holdVisibleOrder } from '../orders/find-transition.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { holdLine } from './hold-line.ts'
import { keepLedgerLaws } from './keep-ledger-laws.ts'
import { addPaymentEntry, findReceipt } from './payment-store.ts'
import { settleOrder } from './settle-order.ts'

/**
 * Takes a recorded payment back by an opposite entry with a reason, posted today; the receipt itself stays as it was
 * written, and the bank line that brought it has its money to account for again. Refuses `not_found`, `already_reversed`
 * and `refund_on_its_way` (409: the bank already returns this money). An order that is no longer covered goes back to
 * awaiting payment, unless a crew has been there already. Gives the reversal's id.
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
  // The line before the order, as whoever allocates it does: two who hold one each would wait for each other.
  if (found.lineId !== null) await holdLine(trx, found.lineId)
  await holdVisibleOrder(trx, actor, found.orderId)
  const receipt = (await findReceipt(trx, receiptId)) ?? found
  if (receipt.reversedById !== null) throw conflict('already_reversed', 'Цю оплату вже сторновано.')
  const now = office.clock.now()
  const today = kyivDateOf(now)
  const id = await keepLedgerLaws({ postedOn: today }, () =>
    addPaymentEntry(trx, {
      kind: 'reversal',
      invoiceId: receipt.invoiceId,
      districtId: receipt.districtId,
      amount: -receipt.amount,
      paidOn: today,
      postedOn: today,
      lineId: receipt.lineId,
      payer: receipt.payer,
      documentNumber: receipt.documentNumber,
      reversesId: receipt.id,
      reason,
      recordedAt: now.toISOString(),
      recordedBy: actor.kind === 'staff' ? actor.id : null,
      recordedByName: actor.name,
    }),
  )
  await recordAudit(trx, office, actor, {
    action: 'reverse',
    resource: 'payments',
    resourceId: receipt.id,
    districtId: receipt.districtId,
  })
  await settleOrder(trx, office, receipt.invoiceId, reason)
  return id
}
