import type { FieldRules } from '../field-rules.ts'

/** What the list of contracts shows and how it may be searched. */
export const contractFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  number: { kind: 'text', filter: true, sort: true },
  orderId: { kind: 'number', filter: true },
  orderNumber: { kind: 'number', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  account: { kind: 'account', filter: true, sort: true },
  consumer: { kind: 'text', sort: true },
  districtId: { kind: 'number', filter: true },
  state: { kind: 'text', filter: true, sort: true },
  stateLabel: { kind: 'text' },
  issuedOn: { kind: 'date', filter: true, sort: true },
  joinedOn: { kind: 'date', filter: true, sort: true },
  net: { kind: 'number' },
  vat: { kind: 'number' },
  total: { kind: 'number', filter: true, sort: true },
  documentId: { kind: 'number' },
  url: { kind: 'text' },
  version: { kind: 'number' },
}
