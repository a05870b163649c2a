import type { FieldRules } from '../field-rules.ts'
import type { Tone } from '../lifecycle/define-lifecycle.ts'
import { type OrderState, orderLifecycle } from './order-lifecycle.ts'

/** What a row of the queue shows and how the queue may be searched; the order page adds its own parts. */
export const orderFields: FieldRules = {
  id: { kind: 'number', filter: true, sort: true },
  number: { kind: 'number', filter: true, sort: true },
  registrationNumber: { kind: 'text', filter: true, sort: true },
  state: { kind: 'text', filter: true, sort: true },
  stateLabel: { kind: 'text' },
  tone: { kind: 'text' },
  version: { kind: 'number' },
  waitsFor: { kind: 'text', filter: true },
  burning: { kind: 'flag', filter: true },
  overdue: { kind: 'flag', filter: true },
  unplanned: { kind: 'flag', filter: true },
  serviceCode: { kind: 'text', filter: true, sort: true },
  service: { kind: 'text' },
  serviceName: { kind: 'text' },
  account: { kind: 'account', filter: true, sort: true },
  accountId: { kind: 'number', filter: true },
  consumer: { kind: 'text', sort: true },
  address: { kind: 'text' },
  phone: { kind: 'text', filter: true },
  districtId: { kind: 'number', filter: true, sort: true },
  district: { kind: 'text' },
  orderedOn: { kind: 'date', filter: true, sort: true },
  dueOn: { kind: 'date', filter: true, sort: true },
  ribbon: { kind: 'json' },
  assigneeId: { kind: 'number', filter: true },
  assignee: { kind: 'text' },
  claimedBy: { kind: 'text' },
  invoiceUploadedOn: { kind: 'date', filter: true, sort: true },
  fundsReceivedOn: { kind: 'date', filter: true, sort: true },
  plannedOn: { kind: 'date', filter: true, sort: true },
  crew: { kind: 'text', filter: true },
  reply: { kind: 'text' },
  doneOn: { kind: 'date', filter: true, sort: true },
  total: { kind: 'number', sort: true },
  documents: { kind: 'json' },
}

/** The states that wait for somebody: the queue's tabs and the colours of its chips agree because both ask here. */
export const statesOfTone = (tone: Tone): OrderState[] =>
  (Object.keys(orderLifecycle.states) as OrderState[]).filter((state) => orderLifecycle.states[state].tone === tone)
