import type { FieldRules } from '../field-rules.ts'

/** What the list of imported suppliers' files shows. */
export const supplierImportFields = {
  id: { kind: 'number', filter: true, sort: true },
  name: { kind: 'text', sort: true },
  rows: { kind: 'number', sort: true },
  added: { kind: 'number' },
  changed: { kind: 'number' },
  importedAt: { kind: 'instant', sort: true },
  importedBy: { kind: 'text' },
} as const satisfies FieldRules
