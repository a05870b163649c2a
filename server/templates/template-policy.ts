import type { FieldRules } from '../field-rules.ts'

/** Wordings: read by managers and administrators, written by administrators. */
export const templateFields = {
  id: { kind: 'text', filter: true, sort: true },
  code: { kind: 'text', filter: true, sort: true },
  title: { kind: 'text', sort: true },
  kind: { kind: 'text', filter: true, sort: true },
  version: { kind: 'number', sort: true },
  editedAt: { kind: 'instant', sort: true },
  note: { kind: 'text' },
  placeholders: { kind: 'json' },
  blocks: { kind: 'json' },
  parts: { kind: 'json', write: true },
  shippedParts: { kind: 'json' },
} as const satisfies FieldRules
