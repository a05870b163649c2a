import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict, invalid, notFound } from '../errors.ts'
import { findInvoiceByNumber } from '../invoices/invoice-views.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { formatMoney } from '../money/kopiykas.ts'
import type { Office } from '../office.ts'
import { holdVisibleOrder } from '../orders/find-transition.ts'
import { formatDate } from '../time/iso-date.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import type { NewPayment } from './payment-schema.ts'
import { addPaymentEntry, findTwin } from './payment-store.ts'
import { settleOrder } from './settle-order.ts'

/**
 * Records money received against an invoice and lets the order move on when it is covered, in one transaction.
 * Refuses `not_found` (no such invoice in scope), `paid_in_future` (422) and `repeated_payment` (409: the same amount,
 * day and document stand recorded already; `evenIfRepeated` says it is another one). Gives the entry's id.
 */
export const recordPayment = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  payment: NewPayment,
): Promise<number> => {
  const invoice = await findInvoiceByNumber(trx, payment.invoiceNumber)
  if (!invoice || !inScope(scopeOf(actor), invoice)) throw notFound('Рахунок')
  await holdVisibleOrder(trx, actor, invoice.orderId)
  const now = office.clock.now()
  if (payment.paidOn > kyivDateOf(now)) {
    throw invalid('paid_in_future', 'Дата зарахування ще не настала.', {
      paidOn: 'Вкажіть сьогоднішню або ранішу дату.',
    })
  }
  const twin = await findTwin(trx, { ...payment, invoiceId: invoice.id })
  if (twin && !payment.evenIfRepeated) {
    throw conflict(
      'repeated_payment',
      `Таку оплату вже записано: ${formatMoney(twin.amount)} за документом ${twin.documentNumber}. Якщо це інша оплата, підтвердьте.`,
      { twin: twin.id },
    )
  }
  const id = await addPaymentEntry(trx, {
    kind: 'receipt',
    invoiceId: invoice.id,
    districtId: invoice.districtId,
    amount: payment.amount,
    paidOn: payment.paidOn,
    postedOn: payment.paidOn,
    lineId: null,
    payer: payment.payer,
    documentNumber: payment.documentNumber,
    reversesId: null,
    reason: null,
    recordedAt: now.toISOString(),
    recordedBy: actor.kind === 'staff' ? actor.id : null,
    recordedByName: actor.name,
  })
  await recordAudit(trx, office, actor, {
    action: 'record',
    resource: 'payments',
    resourceId: id,
    districtId: invoice.districtId,
  })
  const words = `${formatMoney(payment.amount)}, ${formatDate(payment.paidOn)}, документ № ${payment.documentNumber}`
  await settleOrder(trx, office, invoice.id, words)
  return id
}
