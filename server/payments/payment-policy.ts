import type { FieldRules } from '../field-rules.ts'

/** What the payments journal shows and how it may be searched. */
export const paymentFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  kind: { kind: 'text', filter: true },
  invoiceId: { kind: 'number', filter: true },
  invoiceNumber: { kind: 'text', filter: true, sort: true },
  orderId: { kind: 'number', filter: true },
  orderNumber: { kind: 'number', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  account: { kind: 'account', filter: true },
  amount: { kind: 'number', filter: true, sort: true },
  paidOn: { kind: 'date', filter: true, sort: true },
  postedOn: { kind: 'date', filter: true, sort: true },
  lineId: { kind: 'number', filter: true },
  payer: { kind: 'text', filter: true },
  documentNumber: { kind: 'text', filter: true },
  reversesId: { kind: 'number' },
  reversedById: { kind: 'number' },
  reason: { kind: 'text' },
  recordedAt: { kind: 'instant', sort: true },
  recordedBy: { kind: 'text' },
}
