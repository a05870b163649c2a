import type { Knex } from 'knex'
import { withdrawDocuments } from '../documents/issue-document.ts'
import { findTransition } from '../lifecycle/define-lifecycle.ts'
import { invoiceLifecycle } from './invoice-lifecycle.ts'
import { changeInvoiceState } from './invoice-store.ts'
import { invoicesOfOrder, type OrderInvoice } from './invoice-views.ts'

/** Carries an event of the invoice lifecycle out on those invoices of an order that it applies to. */
export const moveInvoicesOf = async (
  trx: Knex.Transaction,
  orderId: number,
  event: 'settle' | 'unsettle' | 'void',
  voiding: { reason: string; on: string } | null = null,
): Promise<OrderInvoice[]> => {
  const moved: OrderInvoice[] = []
  for (const invoice of await invoicesOfOrder(trx, orderId)) {
    const found = findTransition(invoiceLifecycle, { event, state: invoice.state, by: 'system', facts: invoice })
    if (found.found !== 'row' || found.row.to === 'previous') continue
    await changeInvoiceState(trx, invoice, found.row.to, voiding?.reason ?? null)
    if (voiding) await withdrawDocuments(trx, [invoice.documentId], voiding.on)
    moved.push(invoice)
  }
  return moved
}
