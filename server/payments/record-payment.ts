import type { Knex } from 'knex'
import { postedOnFor } from '../closed-months/posted-on.ts'
import { conflict, invalid, notFound } from '../errors.ts'
import { findInvoiceByNumber } from '../invoices/invoice-views.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { formatMoney } from '../money/kopiykas.ts'
import type { Office } from '../office.ts'
import { holdVisibleOrder } from '../orders/find-transition.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import type { NewPayment } from './payment-schema.ts'
import { findTwin } from './payment-store.ts'
import { writeReceipt } from './write-receipt.ts'

/**
 * Records by hand money received against an invoice and lets the order move on when it is covered, in one transaction.
 * Refuses `not_found` (no such invoice in scope), `paid_in_future` (422), `closed_month` (422: unless `correction` says
 * that it is to be posted today, with a reason) and `repeated_payment` (409: the same amount, day and document stand
 * recorded already; `evenIfRepeated` says it is another one). Gives the entry's id.
 */
export const recordPayment = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  payment: NewPayment,
): Promise<number> => {
  const found = await findInvoiceByNumber(trx, payment.invoiceNumber)
  if (!found || !inScope(scopeOf(actor), found)) throw notFound('Рахунок')
  await holdVisibleOrder(trx, actor, found.orderId)
  const { amount, paidOn, payer, documentNumber } = payment
  if (paidOn > kyivDateOf(office.clock.now())) {
    throw invalid('paid_in_future', 'Дата зарахування ще не настала.', {
      paidOn: 'Вкажіть сьогоднішню або ранішу дату.',
    })
  }
  const twin = await findTwin(trx, { ...payment, invoiceId: found.id })
  if (twin && !payment.evenIfRepeated) {
    throw conflict(
      'repeated_payment',
      `Таку оплату вже записано: ${formatMoney(twin.amount)} за документом ${twin.documentNumber}. Якщо це інша оплата, підтвердьте.`,
      { twin: twin.id },
    )
  }
  const postedOn = await postedOnFor(trx, office, paidOn, payment.correction === true)
  const reason = postedOn === paidOn ? null : (payment.correctionReason ?? null)
  const receipt = { invoice: found, amount, paidOn, postedOn, lineId: null, payer, documentNumber, reason }
  return writeReceipt(trx, office, actor, receipt)
}
