import type { FieldRules } from '../field-rules.ts'

/** What may be read, filtered and sorted of one's own exports; nobody sees another's. */
export const exportFields = {
  id: { kind: 'number', filter: true, sort: true },
  report: { kind: 'text', filter: true },
  title: { kind: 'text' },
  format: { kind: 'text', filter: true },
  state: { kind: 'text', filter: true, sort: true },
  stateLabel: { kind: 'text' },
  done: { kind: 'number' },
  total: { kind: 'number' },
  size: { kind: 'number', sort: true },
  name: { kind: 'text' },
  requestedAt: { kind: 'instant', filter: true, sort: true },
  requestedBy: { kind: 'text' },
  finishedAt: { kind: 'instant', sort: true },
  expiresAt: { kind: 'instant' },
  url: { kind: 'text' },
  failure: { kind: 'text' },
} as const satisfies FieldRules
