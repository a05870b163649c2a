import type { FieldRules } from '../field-rules.ts'

/** What the list of bank statements shows and how it may be searched; sums are kopiykas. */
export const statementFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  name: { kind: 'text', filter: true, sort: true },
  form: { kind: 'text', filter: true, sort: true },
  formLabel: { kind: 'text' },
  iban: { kind: 'text', filter: true },
  startsOn: { kind: 'date', filter: true, sort: true },
  endsOn: { kind: 'date', filter: true, sort: true },
  opening: { kind: 'number' },
  closing: { kind: 'number' },
  credits: { kind: 'number', sort: true },
  debits: { kind: 'number', sort: true },
  lines: { kind: 'number', sort: true },
  added: { kind: 'number', filter: true, sort: true },
  repeated: { kind: 'number', sort: true },
  source: { kind: 'text', filter: true },
  importedAt: { kind: 'instant', filter: true, sort: true },
  importedBy: { kind: 'text', filter: true, sort: true },
  queued: { kind: 'number' },
  posted: { kind: 'number' },
  allocated: { kind: 'number' },
  unmatched: { kind: 'number' },
  notOurs: { kind: 'number' },
}

/** How saved ways of reading a bank's CSV are shown. */
export const statementMappingFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  bank: { kind: 'text', filter: true, sort: true },
  mapping: { kind: 'json' },
  version: { kind: 'number' },
}
