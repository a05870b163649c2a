import type { Knex } from 'knex'

/** What an invoice has come to after money was counted for it; kopiykas. */
export interface InvoiceAfter {
  state: 'open' | 'paid' | 'void'
  total: number
  paid: number
  orderState: string
  /** To be returned to the payer, in whatever stage, and not yet returned. */
  refundDue: number
}

/** What the invoices of these numbers have come to: told to the clerk who counted money for them. */
export const invoicesAfter = async (knex: Knex, numbers: readonly string[]): Promise<Map<string, InvoiceAfter>> => {
  const owedBack = knex('refunds')
    .whereRaw('refunds.invoice_id = invoices.id')
    .whereNotIn('refunds.state', ['cancelled', 'paid'])
    .select(knex.raw('coalesce(sum(refunds.amount), 0)'))
  const rows: (InvoiceAfter & { number: string })[] = await knex('invoices')
    .join('orders', 'orders.id', 'invoices.order_id')
    .join('invoice_balances', 'invoice_balances.invoice_id', 'invoices.id')
    .whereIn('invoices.number', [...numbers])
    .select({
      number: 'invoices.number',
      state: 'invoices.state',
      total: 'invoices.total',
      paid: 'invoice_balances.paid',
      orderState: 'orders.state',
      refundDue: owedBack,
    })
  return new Map(rows.map(({ number, ...after }) => [number, after]))
}
