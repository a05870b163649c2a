import type { RaRecord } from 'react-admin'

export interface InvoiceLine {
  title: string
  unit: string
  quantity: number
  price: number
  sum: number
}

/** A row of GET /api/invoices; kopiykas, `paid` is receipts less reversals. */
export interface InvoiceRow extends RaRecord<number> {
  number: string
  orderId: number
  orderNumber: number
  accountId: number
  account: string
  payer: string
  /** Absent for who may not read personal documents. */
  payerCode?: string | null
  state: string
  stateLabel: string
  issuedOn: string
  dueOn: string
  lines: InvoiceLine[]
  net: number
  vat: number
  total: number
  paid: number
  left: number
  overdue: boolean
  /** With VAT. */
  discount: number
  discountReason: string | null
  voidReason: string | null
  /** The void invoice in whose place this one stands, and the one that stands in this one's. */
  replacesId: number | null
  replacesNumber: string | null
  replacedById: number | null
  replacedByNumber: string | null
  url: string
}
