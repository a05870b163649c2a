import type { FieldRules } from '../field-rules.ts'

/** The catalogue is no secret: every member of staff reads all of it, the administrator writes. */
export const serviceFields = {
  id: { kind: 'number', filter: true, sort: true },
  code: { kind: 'text', filter: true, sort: true },
  name: { kind: 'text', sort: true, write: true },
  shortName: { kind: 'text', sort: true, write: true },
  catalogue: { kind: 'text', filter: true, sort: true },
  paid: { kind: 'flag', filter: true, sort: true, write: true },
  distancePriced: { kind: 'flag', write: true },
  needsContract: { kind: 'flag', filter: true, write: true },
  needsVisit: { kind: 'flag', filter: true, write: true },
  requiredFields: { kind: 'json', write: true },
  requiredAttachments: { kind: 'json', write: true },
  answerTerm: { kind: 'number', sort: true, write: true },
  worksTerm: { kind: 'number', sort: true, write: true },
  confirmationTerm: { kind: 'number', write: true },
  paymentTerm: { kind: 'number', write: true },
  termRule: { kind: 'text', write: true },
  resultKind: { kind: 'text' },
  contractTemplate: { kind: 'text', write: true },
  active: { kind: 'flag', filter: true, sort: true, write: true },
  version: { kind: 'number' },
  price: { kind: 'json' },
  prices: { kind: 'json' },
} as const satisfies FieldRules
