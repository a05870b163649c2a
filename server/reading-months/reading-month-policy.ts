import type { FieldRules } from '../field-rules.ts'

/** What a REM's month shows. */
export const readingMonthFields = {
  id: { kind: 'text', filter: true, sort: true },
  district: { kind: 'number', filter: true, sort: true },
  districtName: { kind: 'text' },
  closes: { kind: 'date', filter: true, sort: true },
  period: { kind: 'date' },
  accepted: { kind: 'number' },
  waiting: { kind: 'number' },
  estimated: { kind: 'number' },
  missing: { kind: 'number' },
  mayClose: { kind: 'flag' },
  openBefore: { kind: 'json' },
  closedAt: { kind: 'instant' },
  closedBy: { kind: 'text' },
  files: { kind: 'json' },
} as const satisfies FieldRules

/** What an account without any accepted reading shows. */
export const missingAccountFields = {
  id: { kind: 'number', filter: true, sort: true },
  account: { kind: 'account', filter: true, sort: true },
  consumer: { kind: 'text' },
  phone: { kind: 'text' },
  address: { kind: 'text' },
  meters: { kind: 'json' },
  reason: { kind: 'text' },
  reasonLabel: { kind: 'text' },
  readingId: { kind: 'number' },
  lastReading: { kind: 'json' },
} as const satisfies FieldRules

/** What a meter without an accepted reading shows. */
export const missingFields = {
  id: { kind: 'number', filter: true, sort: true },
  account: { kind: 'account', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  consumer: { kind: 'text' },
  phone: { kind: 'text' },
  address: { kind: 'text' },
  meter: { kind: 'text', filter: true },
  reason: { kind: 'text' },
  reasonLabel: { kind: 'text' },
  readingId: { kind: 'number' },
  lastReading: { kind: 'json' },
  kwh: { kind: 'number' },
  originLabel: { kind: 'text' },
} as const satisfies FieldRules

/** What a meter that is gone and was billed too much shows. */
export const overbilledFields = {
  id: { kind: 'number', sort: true },
  account: { kind: 'account' },
  accountId: { kind: 'number' },
  consumer: { kind: 'text' },
  address: { kind: 'text' },
  meter: { kind: 'text' },
  counts: { kind: 'text' },
  removedOn: { kind: 'date', sort: true },
  kwh: { kind: 'number' },
  months: { kind: 'json' },
} as const satisfies FieldRules
