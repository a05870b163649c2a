import type { FieldRules } from '../field-rules.ts'
import { permissions } from '../staff/roles.ts'

/** What the register of invoices shows and how it may be searched; kopiykas. */
export const invoiceFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  number: { kind: 'text', filter: true, sort: true },
  orderId: { kind: 'number', filter: true },
  orderNumber: { kind: 'number', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  account: { kind: 'account', filter: true, sort: true },
  payer: { kind: 'text', sort: true },
  // A natural person's code is a personal document.
  payerCode: { kind: 'text', filter: true, only: permissions['personal.read'] },
  districtId: { kind: 'number', filter: true },
  state: { kind: 'text', filter: true, sort: true },
  stateLabel: { kind: 'text' },
  issuedOn: { kind: 'date', filter: true, sort: true },
  dueOn: { kind: 'date', filter: true, sort: true },
  lines: { kind: 'json' },
  net: { kind: 'number' },
  vat: { kind: 'number' },
  vatPercent: { kind: 'number' },
  total: { kind: 'number', filter: true, sort: true },
  paid: { kind: 'number' },
  left: { kind: 'number' },
  overdue: { kind: 'flag', filter: true },
  discount: { kind: 'number' },
  discountReason: { kind: 'text' },
  voidReason: { kind: 'text' },
  replacesId: { kind: 'number' },
  replacedById: { kind: 'number' },
  replacesNumber: { kind: 'text' },
  replacedByNumber: { kind: 'text' },
  documentId: { kind: 'number' },
  url: { kind: 'text' },
  version: { kind: 'number' },
}
