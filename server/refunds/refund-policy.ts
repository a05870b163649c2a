import type { FieldRules } from '../field-rules.ts'

/** What the list of refunds shows and how it may be searched; kopiykas. */
export const refundFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  orderId: { kind: 'number', filter: true },
  orderNumber: { kind: 'number', filter: true, sort: true },
  invoiceId: { kind: 'number', filter: true },
  invoiceNumber: { kind: 'text', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  account: { kind: 'account', filter: true },
  payer: { kind: 'text' },
  amount: { kind: 'number', filter: true, sort: true },
  paidOut: { kind: 'number' },
  cause: { kind: 'text', filter: true },
  state: { kind: 'text', filter: true },
  stateLabel: { kind: 'text' },
  tone: { kind: 'text' },
  dueSince: { kind: 'date', filter: true, sort: true },
  districtId: { kind: 'number', filter: true },
  payee: { kind: 'text' },
  payeeIban: { kind: 'text', filter: true },
  payeeCode: { kind: 'text' },
  purpose: { kind: 'text' },
  reason: { kind: 'text' },
  proposedBy: { kind: 'text' },
  proposedAt: { kind: 'instant', filter: true, sort: true },
  approvedBy: { kind: 'text' },
  approvedAt: { kind: 'instant', filter: true, sort: true },
  listId: { kind: 'number', filter: true },
  listNumber: { kind: 'text', filter: true, sort: true },
  version: { kind: 'number' },
  actions: { kind: 'json' },
  invoice: { kind: 'json' },
  payments: { kind: 'json' },
  history: { kind: 'json' },
  prefill: { kind: 'json' },
}

/** What the list of payment lists shows; kopiykas. */
export const refundListFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  number: { kind: 'text', filter: true, sort: true },
  total: { kind: 'number', filter: true, sort: true },
  refunds: { kind: 'number' },
  paid: { kind: 'number' },
  madeAt: { kind: 'instant', filter: true, sort: true },
  madeBy: { kind: 'text' },
}
