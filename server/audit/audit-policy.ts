import type { FieldRules } from '../field-rules.ts'

/** The audit log as managers (of their REM) and administrators read it. */
export const auditFields = {
  id: { kind: 'number', filter: true, sort: true },
  at: { kind: 'instant', filter: true, sort: true },
  actorKind: { kind: 'text', filter: true },
  actorId: { kind: 'number', filter: true },
  by: { kind: 'text' },
  action: { kind: 'text', filter: true },
  resource: { kind: 'text', filter: true },
  resourceId: { kind: 'text', filter: true },
  districtId: { kind: 'number', filter: true },
  fields: { kind: 'json' },
  note: { kind: 'text' },
} as const satisfies FieldRules
