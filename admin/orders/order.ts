import type { RaRecord } from 'react-admin'
import type { Tone } from '../../server/lifecycle/define-lifecycle.ts'

/** The working-day clock that matters now; `dueOn` is the day whoever must act must have acted by. */
export interface Ribbon {
  clock: 'answer' | 'works'
  used: number
  term: number
  paused: boolean
  dueOn: string | null
}

/** A row of GET /api/orders. Dates are Kyiv days, money kopiykas. */
export interface OrderRow extends RaRecord<number> {
  number: number
  registrationNumber: string | null
  state: string
  stateLabel: string
  tone: Tone
  version: number
  serviceCode: string
  service: string
  serviceName: string
  account: string
  accountId: number
  consumer: string
  address: string
  phone: string
  districtId: number
  district: string
  orderedOn: string
  dueOn: string | null
  overdue: boolean
  ribbon: Ribbon
  assigneeId: number | null
  assignee: string | null
  claimedBy: string | null
  invoiceUploadedOn: string | null
  fundsReceivedOn: string | null
  plannedOn: string | null
  crew: string | null
  reply: string | null
  doneOn: string | null
  total: number | null
  documents: { kind: string; number: string; url: string }[]
}

/** An event of the lifecycle table, offered or refused with its reason in words. */
export interface OrderAction {
  event: string
  enabled: boolean
  reason: string | null
  reasonText: string | null
}

export interface HistoryLine {
  id: number
  event: string
  state: string
  stateLabel: string
  at: string
  by: string
  comment: string
}

export interface OrderNote {
  id: number
  at: string
  by: string
  text: string
}

export interface OrderAttachment {
  id: number
  kind: string
  /** Null where the document is personal and not for this role. */
  name: string | null
  mediaType: string
  size: number
  addedAt: string
  addedBy: string
}

export interface OrderInvoice {
  id: number
  number: string
  state: 'open' | 'paid' | 'void'
  total: number
  dueOn: string
  issuedOn: string
  paid: number
  payer: string
  /** Null for who may not read personal documents. */
  payerCode: string | null
  /** Kopiykas with VAT. */
  discount: number
  discountReason: string | null
  fundsOn: string | null
  documentId: number
}

/** The answer of GET /api/orders/:id and of every write on an order. */
export interface OrderPage extends OrderRow {
  consumerId: number
  consumerName: string
  channel: 'gateway' | 'phone' | 'paper'
  orderedAt: string
  email: string | null
  distanceKm: number | null
  note: string
  disconnectedForDebt: boolean
  consent: { textVersion: string; at: string }
  termRule: string
  resultKind: string
  needsVisit: boolean
  net: number | null
  vat: number | null
  failedVisits: number
  reason: string | null
  clarification: { message: string; fields?: string[] } | null
  result: Record<string, unknown> | null
  actions: OrderAction[]
  history: HistoryLine[]
  notes: OrderNote[]
  attachments: OrderAttachment[]
  invoices: OrderInvoice[]
}

/** Whether a record is the whole page: react-admin first hands over the row of the list it knows the order from. */
export const isWholeOrder = (order: OrderRow | undefined): order is OrderPage =>
  order !== undefined && 'actions' in order && 'history' in order

/** A row of GET /api/services, as far as the order screens need it. */
export interface ServiceRow extends RaRecord<number> {
  code: string
  name: string
  shortName: string
  catalogue: string
  paid: boolean
  distancePriced: boolean
  needsContract: boolean
  needsVisit: boolean
  requiredFields: string[]
  requiredAttachments: string[]
  termRule: string
  active: boolean
  price: { net: number; netPerKm: number; vatPercent: number } | null
}
