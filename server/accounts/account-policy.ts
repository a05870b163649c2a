import type { FieldRules } from '../field-rules.ts'

/** What may be read, filtered and sorted of accounts over the API. `account` is another name of `number`. */
export const accountFields = {
  id: { kind: 'number', filter: true, sort: true },
  number: { kind: 'account', filter: true, sort: true },
  account: { kind: 'account', filter: true },
  address: { kind: 'text', sort: true },
  district: { kind: 'text', filter: true, sort: true },
  districtId: { kind: 'number', filter: true },
  consumer: { kind: 'text', sort: true },
  consumerId: { kind: 'number', filter: true },
  phone: { kind: 'text' },
  email: { kind: 'text' },
  identityDocument: { kind: 'json' },
  meteringPoints: { kind: 'json' },
  version: { kind: 'number' },
  /** No field of its own: «best first», what `q` means most likely before what merely holds it. */
  relevance: { kind: 'number', sort: true },
} as const satisfies FieldRules
