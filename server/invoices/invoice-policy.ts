import type { FieldRules } from '../field-rules.ts'

/** What the register of invoices shows and how it may be searched; kopiykas. */
export const invoiceFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  number: { kind: 'text', filter: true, sort: true },
  orderId: { kind: 'number', filter: true },
  orderNumber: { kind: 'number', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  account: { kind: 'account', filter: true, sort: true },
  payer: { kind: 'text', sort: true },
  districtId: { kind: 'number', filter: true },
  state: { kind: 'text', filter: true, sort: true },
  stateLabel: { kind: 'text' },
  issuedOn: { kind: 'date', filter: true, sort: true },
  dueOn: { kind: 'date', filter: true, sort: true },
  lines: { kind: 'json' },
  net: { kind: 'number' },
  vat: { kind: 'number' },
  total: { kind: 'number', filter: true, sort: true },
  paid: { kind: 'number' },
  voidReason: { kind: 'text' },
  documentId: { kind: 'number' },
  url: { kind: 'text' },
  version: { kind: 'number' },
}
