import type { FieldRules } from '../field-rules.ts'

/** What the list of refunds due shows; kopiykas. */
export const refundFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  orderId: { kind: 'number', filter: true },
  orderNumber: { kind: 'number', filter: true, sort: true },
  invoiceNumber: { kind: 'text', filter: true, sort: true },
  payer: { kind: 'text' },
  amount: { kind: 'number', filter: true, sort: true },
  cause: { kind: 'text', filter: true },
  state: { kind: 'text', filter: true },
  dueSince: { kind: 'date', filter: true, sort: true },
  districtId: { kind: 'number', filter: true },
}
