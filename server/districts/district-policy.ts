import type { FieldRules } from '../field-rules.ts'

/** Every member of staff may know every REM: names and phones are told to callers. */
export const districtFields = {
  id: { kind: 'number', filter: true, sort: true },
  code: { kind: 'text', filter: true, sort: true },
  name: { kind: 'text', filter: true, sort: true },
  address: { kind: 'text' },
  phone: { kind: 'text' },
} as const satisfies FieldRules
