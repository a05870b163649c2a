import type { Knex } from 'knex'
import type { PricedLine } from '../money/price-lines.ts'

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
  payer: string
  /** Sealed: `openOwnOrNull` opens it for those who may read it. */
  payerCodeSealed: string | null
  /** With VAT. */
  discount: number
  discountReason: string | null
  documentId: number
  version: number
}

/** An invoice with what it charged, as an act of the works repeats it; kopiykas. */
export interface ChargedInvoice {
  number: string
  issuedOn: string
  lines: PricedLine[]
  net: number
  vat: number
  total: number
  vatPercent: number
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
  payer: 'invoices.payer',
  payerCodeSealed: 'invoices.payer_code_sealed',
  discount: 'invoices.discount',
  discountReason: 'invoices.discount_reason',
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

/** The order's latest invoice if it is void: the one in whose place the next is issued. Gives its id, or null. */
export const voidInvoiceOf = async (knex: Knex, orderId: number): Promise<number | null> => {
  const last = await knex('invoices').where({ order_id: orderId }).orderBy('id', 'desc').first('id', 'state')
  return last?.state === 'void' ? last.id : null
}

/** What an order was charged: its invoice that is not void, or null where there is none (a free service). */
export const chargedInvoiceOf = async (knex: Knex, orderId: number): Promise<ChargedInvoice | null> => {
  const row = await knex('invoices')
    .where({ order_id: orderId })
    .whereNot('state', 'void')
    .orderBy('id', 'desc')
    .first({
      number: 'number',
      issuedOn: 'issued_on',
      lines: 'lines',
      net: 'net',
      vat: 'vat',
      total: 'total',
      vatPercent: 'vat_percent',
    })
  return row ? { ...row, lines: JSON.parse(row.lines) } : null
}
