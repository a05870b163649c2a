import { invoiceLifecycle } from '../../../server/invoices/invoice-lifecycle.ts'
import type { OrderInvoice } from '../order.ts'

/** What an order costs and what has come for it, in kopiykas. */
export interface Balance {
  /** The invoice that stands: the last whose life has not ended. */
  invoice: OrderInvoice | undefined
  toPay: number
  received: number
  missing: number
  extra: number
}

/** Money received for void invoices of the same order counts too: it was paid for this order. */
export const balanceOf = (invoices: readonly OrderInvoice[]): Balance => {
  const invoice = invoices.findLast(({ state }) => !(state in invoiceLifecycle.finals))
  const toPay = invoice?.total ?? 0
  const received = invoices.reduce((sum, { paid }) => sum + paid, 0)
  return { invoice, toPay, received, missing: Math.max(0, toPay - received), extra: Math.max(0, received - toPay) }
}
