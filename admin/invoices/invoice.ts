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
  state: string
  stateLabel: string
  issuedOn: string
  dueOn: string
  lines: InvoiceLine[]
  net: number
  vat: number
  total: number
  paid: number
  voidReason: string | null
  url: string
}
