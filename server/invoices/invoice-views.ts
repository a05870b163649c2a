import type { Knex } from 'knex'

/** Kopiykas throughout; `paid` is the sum of receipts less reversals. */
export interface OrderInvoice {
  id: number
  number: string
  orderId: number
  state: 'open' | 'paid' | 'void'
  total: number
  dueOn: string
  issuedOn: string
  paid: number
  fundsOn: string | null
  documentId: number
  version: number
}

const columns = {
  id: 'invoices.id',
  number: 'invoices.number',
  orderId: 'invoices.order_id',
  state: 'invoices.state',
  total: 'invoices.total',
  dueOn: 'invoices.due_on',
  issuedOn: 'invoices.issued_on',
  paid: 'invoice_balances.paid',
  fundsOn: 'invoice_balances.funds_on',
  documentId: 'invoices.document_id',
  version: 'invoices.version',
}

const withBalance = (knex: Knex) =>
  knex('invoices').join('invoice_balances', 'invoice_balances.invoice_id', 'invoices.id').select(columns)

/** Every invoice ever issued for an order, oldest first, void ones too. */
export const invoicesOfOrder = (knex: Knex, orderId: number): Promise<OrderInvoice[]> =>
  withBalance(knex).where('invoices.order_id', orderId).orderBy('invoices.id')

/** The invoice of this number with its balance, or null. */
export const findInvoiceByNumber = async (
  knex: Knex,
  number: string,
): Promise<(OrderInvoice & { districtId: number }) | null> =>
  (await withBalance(knex).select({ districtId: 'invoices.district_id' }).where('invoices.number', number).first()) ??
  null

/** The invoice of this id with its balance, or null. */
export const findInvoice = async (knex: Knex, id: number): Promise<(OrderInvoice & { districtId: number }) | null> =>
  (await withBalance(knex).select({ districtId: 'invoices.district_id' }).where('invoices.id', id).first()) ?? null
