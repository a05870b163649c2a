import type { Knex } from 'knex'
import { readWorkCalendar } from '../calendar/calendar-views.ts'
import { notFound } from '../errors.ts'
import { invoicesOfOrder } from '../invoices/invoice-views.ts'
import { eventsFor } from '../lifecycle/define-lifecycle.ts'
import { type Actor, may } from '../may.ts'
import type { Office } from '../office.ts'
import { openOwnOrNull } from '../seal/sealed-text.ts'
import { loadService, wordTermRule } from '../services/service-views.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { byOf, loadVisibleOrder } from './find-transition.ts'
import { isPersonal } from './order-attachment-kinds.ts'
import { gatherFacts } from './order-facts.ts'
import { type OrderState, orderLifecycle } from './order-lifecycle.ts'
import { orderOfRow } from './order-record.ts'
import { documentsAsJson, joinedOrders, orderColumns, presentOrder } from './order-row-views.ts'

/** What payments need to know of an order: its state and whether a crew has been out. */
export const orderState = async (knex: Knex, id: number): Promise<{ state: OrderState; failedVisits: number }> => {
  const row = await knex('orders').where({ id }).first('state', 'failed_visits')
  if (!row) throw notFound('Заявку')
  return { state: row.state, failedVisits: row.failed_visits }
}

/** One line of the history as both sides see it (KH: «Історія обробки заявки»). */
export interface HistoryLine {
  id: number
  event: string
  state: OrderState
  stateLabel: string
  at: string
  by: string
  /** Whether a member of staff did it: their name is the office's, not the consumer's. */
  byStaff: boolean
  comment: string
}

/** The order's history, oldest first; a state may repeat and go back. */
export const historyOf = async (knex: Knex, orderId: number): Promise<HistoryLine[]> => {
  const rows: (Omit<HistoryLine, 'stateLabel' | 'byStaff'> & { actor_kind: string })[] = await knex('order_history')
    .where({ order_id: orderId })
    .orderBy('id')
    .select('id', 'event', 'state', 'at', 'by', 'comment', 'actor_kind')
  return rows.map(({ actor_kind, ...row }) => ({
    ...row,
    stateLabel: orderLifecycle.states[row.state].uk,
    byStaff: actor_kind === 'staff',
  }))
}

/** An action on the order page: possible now, or with the reason why not, in words. */
export interface OrderAction {
  event: string
  enabled: boolean
  reason: string | null
  reasonText: string | null
}

const actionsOf = async (knex: Knex, office: Office, actor: Actor, orderId: number): Promise<OrderAction[]> => {
  const order = await loadVisibleOrder(knex, actor, orderId)
  const service = await loadService(knex, order.serviceId)
  const today = kyivDateOf(office.clock.now())
  const facts = await gatherFacts(knex, order, service, today, await readWorkCalendar(knex))
  return eventsFor(orderLifecycle, order.state, byOf(actor), facts).map((action) => ({
    ...action,
    reasonText: action.reason === null ? null : (orderLifecycle.reasons[action.reason]?.uk ?? action.reason),
  }))
}

const notesOf = (knex: Knex, orderId: number) =>
  knex('order_notes').where({ order_id: orderId }).orderBy('id').select('id', 'at', 'by', 'text')

/** The consumer names their scans themselves: a personal document's name is told to those who may open it. */
const attachmentsOf = async (knex: Knex, actor: Actor, order: { id: number; districtId: number }) => {
  const attachments = await knex('order_attachments')
    .join('files', 'files.id', 'order_attachments.file_id')
    .where('order_attachments.order_id', order.id)
    .orderBy('order_attachments.id')
    .select({
      id: 'order_attachments.id',
      kind: 'order_attachments.kind',
      name: 'files.name',
      mediaType: 'files.media_type',
      size: 'files.size',
      addedAt: 'order_attachments.added_at',
      addedBy: 'order_attachments.added_by',
    })
  if (actor.kind === 'consumer' || may(actor, 'personal.read', order)) return attachments
  return attachments.map((each) => (isPersonal(each.kind) ? { ...each, name: null } : each))
}

/** A payer's code may be a person's own: it is told to those who read personal documents. */
const shownInvoices = async (knex: Knex, { seal }: Office, actor: Actor, order: { id: number; districtId: number }) => {
  const open = (sealed: string | null) => (may(actor, 'personal.read', order) ? openOwnOrNull(seal, sealed) : null)
  const invoices = await invoicesOfOrder(knex, order.id)
  return invoices.map(({ payerCodeSealed, ...each }) => ({ ...each, payerCode: open(payerCodeSealed) }))
}

const jsonOr = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : null)

/**
 * The order page in one answer: the row, what the consumer asked, actions with reasons, history, notes, attachments,
 * documents and money. Refuses `not_found` outside the actor's scope.
 */
export const showOrder = async (knex: Knex, office: Office, actor: Actor, id: number) => {
  await loadVisibleOrder(knex, actor, id)
  const row = await joinedOrders(knex)
    .where('orders.id', id)
    .select([...orderColumns, 'orders.*', 'services.code as service_code', 'accounts.number as account'])
    .select(knex.raw(documentsAsJson(office.db.engine)))
    .first()
  const order = orderOfRow(row)
  const now = office.clock.now()
  const today = kyivDateOf(now)
  const service = await loadService(knex, order.serviceId)
  return {
    ...presentOrder(row, now.toISOString(), today, await readWorkCalendar(knex)),
    consumerId: order.consumerId,
    consumerName: [row.surname, row.given_name, row.patronymic].filter(Boolean).join(' '),
    channel: order.channel,
    orderedAt: order.orderedAt,
    email: order.email,
    distanceKm: order.distanceKm,
    note: order.note,
    disconnectedForDebt: Boolean(row.disconnected_for_debt),
    consent: { textVersion: row.consent_text_version, at: row.consent_at },
    termRule: wordTermRule(service),
    resultKind: service.resultKind,
    needsVisit: service.needsVisit,
    net: order.net,
    vat: order.vat,
    failedVisits: order.failedVisits,
    reason: order.reason,
    clarification: jsonOr(order.clarification),
    result: jsonOr(order.result),
    actions: await actionsOf(knex, office, actor, id),
    history: await historyOf(knex, id),
    notes: await notesOf(knex, id),
    attachments: await attachmentsOf(knex, actor, order),
    invoices: await shownInvoices(knex, office, actor, order),
  }
}
