import type { FieldRules } from '../field-rules.ts'

/** What became of a bank line, as the desk names it. */
export const lineStates = ['unmatched', 'partly', 'matched', 'not_ours'] as const
export type LineState = (typeof lineStates)[number]

/** The states of a line on the screens (domain §4). */
export const lineStateLabels: Record<LineState, { uk: string; en: string }> = {
  unmatched: { uk: 'Нез’ясовано', en: 'Unmatched' },
  partly: { uk: 'Рознесено частково', en: 'Partly matched' },
  matched: { uk: 'Рознесено', en: 'Matched' },
  not_ours: { uk: 'Не наше', en: 'Not ours' },
}

/** What the list of bank lines shows and how it may be searched; kopiykas. */
export const statementLineFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  statementId: { kind: 'number', filter: true },
  direction: { kind: 'text', filter: true },
  bookedOn: { kind: 'date', filter: true, sort: true },
  amount: { kind: 'number', filter: true, sort: true },
  allocated: { kind: 'number' },
  notOurs: { kind: 'number' },
  unmatched: { kind: 'number' },
  state: { kind: 'text', filter: true },
  stateLabel: { kind: 'text' },
  queued: { kind: 'flag' },
  party: { kind: 'text' },
  partyCode: { kind: 'text' },
  partyIban: { kind: 'text', filter: true },
  documentNumber: { kind: 'text', filter: true },
  purpose: { kind: 'text' },
  reference: { kind: 'text', filter: true },
}
