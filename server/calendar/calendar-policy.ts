import type { FieldRules } from '../field-rules.ts'

/** Days off: everybody plans by them. */
export const holidayFields = {
  id: { kind: 'number', filter: true, sort: true },
  date: { kind: 'date', filter: true, sort: true, write: true },
  name: { kind: 'text', sort: true, write: true },
  version: { kind: 'number' },
} as const satisfies FieldRules
