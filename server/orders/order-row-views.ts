import type { Knex } from 'knex'
import type { Database, Row } from '../db/database.ts'
import type { Tone } from '../lifecycle/define-lifecycle.ts'
import type { WorkCalendar } from '../time/working-days.ts'
import { noDue, type Ribbon, ribbonOf } from './order-clocks.ts'
import { type OrderState, orderLifecycle } from './order-lifecycle.ts'

/** The order's documents as one JSON column, oldest first. */
export const documentsAsJson = (engine: Database['engine']): string =>
  engine === 'sqlite'
    ? "(select json_group_array(json_object('kind', kind, 'number', number, 'id', id)) from (select kind, number, id from documents where order_id = orders.id order by id)) as documents"
    : "(select coalesce(json_agg(json_build_object('kind', kind, 'number', number, 'id', id) order by id), '[]'::json)::text from documents where order_id = orders.id) as documents"

/** The columns that `presentOrder` reads. */
export const orderColumns = [
  'orders.id',
  'orders.number',
  'orders.registration_number',
  'orders.state',
  'orders.version',
  'orders.account_id',
  'orders.district_id',
  'orders.phone',
  'orders.ordered_on',
  'orders.due_on',
  'orders.assignee_id',
  'orders.invoice_uploaded_on',
  'orders.funds_received_on',
  'orders.planned_on',
  'orders.crew',
  'orders.done_on',
  'orders.total',
  'orders.answer_term',
  'orders.answer_used',
  'orders.answer_since',
  'orders.works_term',
  'orders.works_used',
  'orders.works_since',
  'orders.worker_reply',
  'orders.claimed_until',
  'services.code as service_code',
  'services.short_name as service',
  'services.name as service_name',
  'accounts.number as account',
  'accounts.address',
  'consumers.surname',
  'consumers.given_name',
  'consumers.patronymic',
  'districts.name as district',
  'assignees.full_name as assignee',
  'claimants.full_name as claimant',
]

/** Orders with everything a row of theirs shows. */
export const joinedOrders = (knex: Knex): Knex.QueryBuilder =>
  knex('orders')
    .join('services', 'services.id', 'orders.service_id')
    .join('accounts', 'accounts.id', 'orders.account_id')
    .join('consumers', 'consumers.id', 'orders.consumer_id')
    .join('districts', 'districts.id', 'orders.district_id')
    .leftJoin('staff as assignees', 'assignees.id', 'orders.assignee_id')
    .leftJoin('staff as claimants', 'claimants.id', 'orders.claimed_by')

/** A row of the queue as the API gives it. */
export interface QueueRow {
  id: number
  number: number
  state: OrderState
  stateLabel: string
  tone: Tone
  version: number
  ribbon: Ribbon
  [field: string]: unknown
}

const initials = (row: Row): string => {
  const letters = [row.given_name, row.patronymic].filter(Boolean).map((name) => `${String(name)[0]}.`)
  return `${row.surname} ${letters.join(' ')}`.trim()
}

/** Where a document's bytes are had: root-relative, as the wire contract wants it. */
const documentUrl = (id: number): string => `/api/documents/${id}/content`

const documentsOf = (json: string): { kind: string; number: string; url: string }[] =>
  json === '[]'
    ? []
    : JSON.parse(json).map(({ id, kind, number }: { id: number; kind: string; number: string }) => ({
        kind,
        number,
        url: documentUrl(id),
      }))

/** A joined row as the API gives it; `now` (instant) judges the claim, `today` (Kyiv day) the terms. */
export const presentOrder = (row: Row, now: string, today: string, calendar: WorkCalendar): QueueRow => {
  const state = row.state as OrderState
  const { uk, tone } = orderLifecycle.states[state]
  const clocked = {
    state,
    dueOn: String(row.due_on),
    answerTerm: Number(row.answer_term),
    answerUsed: Number(row.answer_used),
    answerSince: row.answer_since as string | null,
    worksTerm: Number(row.works_term),
    worksUsed: Number(row.works_used),
    worksSince: row.works_since as string | null,
  }
  return {
    id: Number(row.id),
    number: Number(row.number),
    registrationNumber: row.registration_number,
    state,
    stateLabel: uk,
    tone,
    version: Number(row.version),
    serviceCode: row.service_code,
    service: row.service,
    serviceName: row.service_name,
    account: row.account,
    accountId: row.account_id,
    consumer: initials(row),
    address: row.address,
    phone: row.phone,
    districtId: row.district_id,
    district: row.district,
    orderedOn: row.ordered_on,
    dueOn: row.due_on === noDue ? null : row.due_on,
    overdue: String(row.due_on) < today,
    ribbon: ribbonOf(clocked, today, calendar),
    assigneeId: row.assignee_id,
    assignee: row.assignee,
    claimedBy: row.claimed_until !== null && String(row.claimed_until) > now ? row.claimant : null,
    invoiceUploadedOn: row.invoice_uploaded_on,
    fundsReceivedOn: row.funds_received_on,
    plannedOn: row.planned_on,
    crew: row.crew,
    reply: row.worker_reply,
    doneOn: row.done_on,
    total: row.total,
    documents: documentsOf(String(row.documents)),
  }
}
