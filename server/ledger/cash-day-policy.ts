import type { FieldRules } from '../field-rules.ts'

/** What the daily cash summary shows; kopiykas. A day is its own id, `YYYY-MM-DD`. */
export const cashDayFields: FieldRules = {
  id: { kind: 'date', sort: true },
  from: { kind: 'date', filter: true },
  to: { kind: 'date', filter: true },
  received: { kind: 'number' },
  allocated: { kind: 'number' },
  unmatched: { kind: 'number' },
  notOurs: { kind: 'number' },
  byHand: { kind: 'number' },
  reversed: { kind: 'number' },
  paidOut: { kind: 'number' },
  lines: { kind: 'number' },
}
