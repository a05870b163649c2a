import type { FieldRules } from '../field-rules.ts'

/** What the manager’s numbers of a month show; the month and the REM are asked for. */
export const readingReportFields = {
  id: { kind: 'text', sort: true },
  rank: { kind: 'number', sort: true },
  district: { kind: 'number', filter: true },
  districtName: { kind: 'text' },
  closes: { kind: 'date', filter: true },
  monthListed: { kind: 'flag' },
  received: { kind: 'number' },
  before: { kind: 'number' },
  beforeByNow: { kind: 'number' },
  days: { kind: 'json' },
  channels: { kind: 'json' },
  withPhoto: { kind: 'number' },
  waiting: { kind: 'number' },
  oldestWaitingAt: { kind: 'instant' },
  photoRequested: { kind: 'number' },
  accepted: { kind: 'number' },
  byDecision: { kind: 'number' },
  rejected: { kind: 'number' },
  meters: { kind: 'number' },
  missing: { kind: 'number' },
  accounts: { kind: 'number' },
  accountsMissing: { kind: 'number' },
  volumes: { kind: 'number' },
  estimated: { kind: 'number' },
} as const satisfies FieldRules
