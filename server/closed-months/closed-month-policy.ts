import type { FieldRules } from '../field-rules.ts'

/** What the list of closed months shows. */
export const closedMonthFields: FieldRules = {
  id: { kind: 'text', filter: true, sort: true },
  month: { kind: 'text', filter: true, sort: true },
  closedAt: { kind: 'instant', sort: true },
  closedBy: { kind: 'text' },
}
