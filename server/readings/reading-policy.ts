import type { FieldRules } from '../field-rules.ts'

/** What a row of readings shows and how readings may be searched; the page adds its own parts. */
export const readingFields = {
  id: { kind: 'number', filter: true, sort: true },
  account: { kind: 'account', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  consumer: { kind: 'text' },
  address: { kind: 'text' },
  districtId: { kind: 'number', filter: true },
  district: { kind: 'text' },
  meterId: { kind: 'number', filter: true },
  meter: { kind: 'text', filter: true },
  digits: { kind: 'number' },
  zoneCount: { kind: 'number' },
  zones: { kind: 'json' },
  takenOn: { kind: 'date', filter: true, sort: true },
  countsOn: { kind: 'date', filter: true, sort: true },
  closes: { kind: 'date', filter: true, sort: true },
  submittedAt: { kind: 'instant', filter: true, sort: true },
  channel: { kind: 'text', filter: true },
  channelLabel: { kind: 'text' },
  state: { kind: 'text', filter: true },
  stateLabel: { kind: 'text' },
  tone: { kind: 'text' },
  flags: { kind: 'json' },
  doubtful: { kind: 'flag', filter: true },
  previous: { kind: 'json' },
  volume: { kind: 'number', filter: true, sort: true },
  usual: { kind: 'json' },
  photos: { kind: 'number', filter: true, sort: true },
  note: { kind: 'text' },
  reason: { kind: 'text' },
  decidedAt: { kind: 'instant', filter: true, sort: true },
  decidedBy: { kind: 'text' },
  byDecision: { kind: 'flag', filter: true },
  claimedBy: { kind: 'text' },
  version: { kind: 'number' },
  actions: { kind: 'json' },
  history: { kind: 'json' },
  comparison: { kind: 'json' },
  history24: { kind: 'json' },
  averagePerDay: { kind: 'number' },
  previousValues: { kind: 'json' },
} as const satisfies FieldRules

/** What the thresholds of a REM show; `id` is the REM's. */
export const thresholdFields = {
  id: { kind: 'number', filter: true, sort: true },
  district: { kind: 'text', sort: true },
  spread: { kind: 'number', write: true },
  floorKwh: { kind: 'number', write: true },
  floorPercent: { kind: 'number', write: true },
  powerPercent: { kind: 'number', write: true },
  version: { kind: 'number' },
} as const satisfies FieldRules

/** What the list of imported files of readings shows. */
export const readingImportFields = {
  id: { kind: 'number', filter: true, sort: true },
  name: { kind: 'text', sort: true },
  rows: { kind: 'number', sort: true },
  added: { kind: 'number', sort: true },
  repeated: { kind: 'number' },
  refused: { kind: 'number', sort: true },
  importedAt: { kind: 'instant', sort: true },
  importedBy: { kind: 'text' },
} as const satisfies FieldRules
