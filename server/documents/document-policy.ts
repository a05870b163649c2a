import type { FieldRules } from '../field-rules.ts'

/** The kinds of issued documents, as the office calls them. */
export const documentKinds = {
  contract: { uk: 'Договір', en: 'Contract' },
  invoice: { uk: 'Рахунок', en: 'Invoice' },
  act: { uk: 'Акт наданих послуг', en: 'Act of services' },
  reconciliation_act: { uk: 'Акт звіряння', en: 'Reconciliation act' },
  charges_statement: { uk: 'Відомість нарахувань', en: 'Statement of charges' },
} as const

export type DocumentKind = keyof typeof documentKinds

/** What the register of issued documents shows and how it may be searched. */
export const documentFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  kind: { kind: 'text', filter: true, sort: true },
  kindLabel: { kind: 'text' },
  number: { kind: 'text', filter: true, sort: true },
  title: { kind: 'text' },
  orderId: { kind: 'number', filter: true },
  orderNumber: { kind: 'number', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  account: { kind: 'account', filter: true, sort: true },
  districtId: { kind: 'number', filter: true },
  issuedOn: { kind: 'date', filter: true, sort: true },
  withdrawnOn: { kind: 'date', filter: true, sort: true },
  sha256: { kind: 'text' },
  url: { kind: 'text' },
}
