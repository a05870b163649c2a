import { noDue } from '../../server/orders/order-clocks.ts'
import type { OrderState } from '../../server/orders/order-lifecycle.ts'
import type { Service } from '../../server/services/service-schema.ts'
import { addWorkingDays, type WorkCalendar } from '../../server/time/working-days.ts'
import type { Random } from '../random.ts'
import type { ScaleAccount } from './accounts.ts'
import type { BulkRow } from './bulk-insert.ts'
import { netOf } from './order-papers.ts'

/** Of a thousand orders of five years so many stand in each state: nine tenths are closed. */
const perThousand: readonly (readonly [OrderState, number])[] = [
  ['done', 800],
  ['withdrawn', 30],
  ['rejected', 30],
  ['expired', 30],
  ['not_performed', 10],
  ['sent', 20],
  ['accepted', 20],
  ['needs_clarification', 10],
  ['awaiting_confirmation', 15],
  ['awaiting_payment', 20],
  ['in_progress', 15],
]

const stateTable: readonly OrderState[] = perThousand.flatMap(([state, count]) => Array<OrderState>(count).fill(state))

const open = new Set<OrderState>([
  'sent',
  'accepted',
  'needs_clarification',
  'awaiting_confirmation',
  'awaiting_payment',
  'in_progress',
])

/** Days looked up instead of computed: `before(n)` is n working days before today, `after` counts from such a day. */
export interface DayTable {
  before: (workingDays: number) => string
}

/** The working days of five years back and one ahead, ready made. */
export const createDayTable = (today: string, calendar: WorkCalendar): DayTable => {
  const past = Array.from({ length: 1_330 }, (_, ago) => addWorkingDays(today, -ago, calendar))
  const coming = Array.from({ length: 66 }, (_, ahead) => addWorkingDays(today, ahead, calendar))
  return { before: (ago) => (ago >= 0 ? past[Math.min(ago, 1_329)] : coming[Math.min(-ago, 65)]) ?? today }
}

/** Nobody waits for money of a free service, or for a signature where there is no contract. */
const possible = (state: OrderState, service: Service): OrderState => {
  if (state === 'awaiting_payment' && !service.paid) return 'in_progress'
  if (state === 'expired' && !service.paid) return 'done'
  return state === 'awaiting_confirmation' && !service.needsContract ? 'accepted' : state
}

/** What an order is generated from. */
export interface Drawn {
  id: number
  number: number
  account: ScaleAccount
  service: Service
  assigneeId: number | null
  submission: string
}

/** The course of a generated order, counted back from today in working days. */
interface Course {
  state: OrderState
  ago: number
  /** When it last changed hands. */
  movedAgo: number
}

const drawCourse = (random: Random, service: Service): Course => {
  const state = possible(stateTable[random.below(1_000)] ?? 'done', service)
  const term = state === 'in_progress' ? service.worksTerm + 8 : service.answerTerm + 4
  const ago = open.has(state) ? random.between(1, term) : random.between(30, 1_300)
  return { state, ago, movedAgo: ago - Math.min(2, ago) }
}

const clocks = ({ state, ago, movedAgo }: Course, service: Service, days: DayTable): BulkRow => {
  const unanswered = state === 'sent' || state === 'accepted'
  const dueAgo: Partial<Record<OrderState, number>> = {
    sent: ago - service.answerTerm,
    accepted: ago - service.answerTerm,
    needs_clarification: movedAgo - service.confirmationTerm,
    awaiting_confirmation: movedAgo - service.confirmationTerm,
    awaiting_payment: movedAgo - service.paymentTerm,
    in_progress: movedAgo - service.worksTerm,
  }
  const due = dueAgo[state]
  return {
    answer_term: service.answerTerm,
    answer_used: unanswered ? 0 : ago - movedAgo,
    answer_since: unanswered ? days.before(ago) : null,
    works_term: service.worksTerm,
    works_used: state === 'done' ? Math.min(5, service.worksTerm) : 0,
    works_since: state === 'in_progress' ? days.before(movedAgo) : null,
    due_on: due === undefined ? noDue : days.before(due),
  }
}

const money = ({ state, movedAgo }: Course, service: Service, days: DayTable, net: number): BulkRow => {
  const funded = state === 'in_progress' || state === 'done'
  const priced = service.paid && (funded || state === 'awaiting_payment')
  const on = priced ? days.before(movedAgo) : null
  return {
    priced_on: on,
    net: priced ? net : null,
    vat: priced ? net / 5 : null,
    total: priced ? net + net / 5 : null,
    invoice_uploaded_on: on,
    funds_received_on: funded ? on : null,
  }
}

const works = (random: Random, { state, ago }: Course, service: Service, days: DayTable): BulkRow => {
  const planned = state === 'in_progress' && service.needsVisit && random.oneIn(2)
  const done = state === 'done'
  return {
    planned_on: planned ? days.before(-random.between(0, 9)) : null,
    crew: planned ? `Бригада № ${random.between(1, 4)}` : null,
    done_on: done ? days.before(ago - 7) : null,
    worker_reply: done ? 'Роботи виконано.' : null,
  }
}

interface DrawnOrder {
  state: OrderState
  row: BulkRow & { number: number; ordered_on: string }
}

/** One row of `orders`, its dates and clocks agreeing with its state as the verbs would have left them. */
export const drawOrder = (random: Random, days: DayTable, drawn: Drawn): DrawnOrder => {
  const { id, number, account, service } = drawn
  const course = drawCourse(random, service)
  const { state, ago } = course
  const orderedOn = days.before(ago)
  const row = {
    id,
    number,
    registration_number: state === 'sent' ? null : `${String(account.districtId).padStart(2, '0')}-2000-${number}`,
    account_id: account.id,
    district_id: account.districtId,
    consumer_id: account.consumerId,
    service_id: service.id,
    channel: random.oneIn(5) ? 'phone' : 'gateway',
    state,
    version: state === 'sent' ? 0 : random.between(1, 7),
    ordered_at: `${orderedOn}T0${random.between(6, 9)}:${random.between(10, 59)}:00.000Z`,
    ordered_on: orderedOn,
    phone: account.phone,
    distance_km: random.between(1, 60),
    consent_text_version: '1',
    consent_at: `${orderedOn}T06:00:00.000Z`,
    submission_sealed: drawn.submission,
    assignee_id: state === 'sent' ? null : drawn.assigneeId,
    ...clocks(course, service, days),
    ...money(course, service, days, netOf(number)),
    ...works(random, course, service, days),
  }
  return { state, row }
}
