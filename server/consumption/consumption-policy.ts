import type { FieldRules } from '../field-rules.ts'

/** What a month's volume shows and how volumes may be searched; the page adds its changes. */
export const consumptionFields = {
  id: { kind: 'text', filter: true, sort: true },
  period: { kind: 'date', filter: true, sort: true },
  account: { kind: 'account', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  district: { kind: 'number', filter: true },
  districtName: { kind: 'text' },
  meter: { kind: 'text', filter: true },
  kind: { kind: 'text', filter: true },
  kindLabel: { kind: 'text' },
  kwh: { kind: 'number', sort: true },
  zones: { kind: 'json' },
  estimated: { kind: 'flag', filter: true },
  origin: { kind: 'text' },
  originLabel: { kind: 'text' },
  carried: { kind: 'number' },
  changes: { kind: 'json' },
} as const satisfies FieldRules
