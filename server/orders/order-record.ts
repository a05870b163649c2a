import type { Row } from '../db/database.ts'
import type { OrderState } from './order-lifecycle.ts'

/** A service order as the verbs see it. Dates are Kyiv business days, instants UTC, money kopiykas. */
export interface OrderRecord {
  id: number
  number: number
  registrationNumber: string | null
  accountId: number
  districtId: number
  consumerId: number
  serviceId: number
  channel: 'gateway' | 'phone' | 'paper'
  state: OrderState
  version: number
  orderedAt: string
  orderedOn: string
  phone: string
  email: string | null
  distanceKm: number | null
  note: string
  assigneeId: number | null
  claimedBy: number | null
  claimedUntil: string | null
  answerTerm: number
  answerUsed: number
  answerSince: string | null
  worksTerm: number
  worksUsed: number
  worksSince: string | null
  dueOn: string
  pricedOn: string | null
  net: number | null
  vat: number | null
  total: number | null
  invoiceUploadedOn: string | null
  fundsReceivedOn: string | null
  plannedOn: string | null
  crew: string | null
  failedVisits: number
  doneOn: string | null
  workerReply: string | null
  reason: string | null
  clarification: string | null
  result: string | null
}

/** The columns an event may change; `state`, `version` and the clocks belong to `advance-order.ts` alone. */
export type OrderPatch = Partial<
  Pick<
    OrderRecord,
    | 'registrationNumber'
    | 'assigneeId'
    | 'distanceKm'
    | 'pricedOn'
    | 'net'
    | 'vat'
    | 'total'
    | 'invoiceUploadedOn'
    | 'fundsReceivedOn'
    | 'plannedOn'
    | 'crew'
    | 'failedVisits'
    | 'doneOn'
    | 'workerReply'
    | 'reason'
    | 'clarification'
    | 'result'
  >
>

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A row of `orders` as a record; sealed and consent columns stay behind. */
export const orderOfRow = (row: Row): OrderRecord => {
  const record: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(row)) record[camel(column)] = value
  return record as unknown as OrderRecord
}

/** A patch as columns. */
export const columnsOf = (patch: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(patch).map(([field, value]) => [snake(field), value]))
