import type { Knex } from 'knex'
import { normalisePhone } from '../accounts/phone.ts'
import type { Row } from '../db/database.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, may, scopeOf } from '../may.ts'
import { shippedTemplate } from '../templates/shipped-templates.ts'
import { isNoticeEvent } from './notice-data.ts'
import { recipientFor } from './notification-policy.ts'

/** A notice as the console shows it. */
export interface NotificationLine {
  id: number
  orderId: number | null
  orderNumber: number | null
  readingId: number | null
  districtId: number | null
  event: string
  eventLabel: string
  channel: string
  recipient: string
  subject: string
  body: string
  state: string
  attempts: number
  nextAttemptAt: string | null
  lastError: string | null
  createdAt: string
  sentAt: string | null
  resendOf: number | null
  version: number
}

const columns = {
  id: 'notifications.id',
  orderId: 'notifications.order_id',
  orderNumber: 'orders.number',
  readingId: 'notifications.reading_id',
  districtId: 'notifications.district_id',
  event: 'notifications.event',
  channel: 'notifications.channel',
  recipient: 'notifications.recipient',
  subject: 'notifications.subject',
  body: 'notifications.body',
  state: 'notifications.state',
  attempts: 'notifications.attempts',
  nextAttemptAt: 'notifications.next_attempt_at',
  lastError: 'notifications.last_error',
  createdAt: 'notifications.created_at',
  sentAt: 'notifications.sent_at',
  resendOf: 'notifications.resend_of',
  version: 'notifications.version',
}

const textOrNull = (value: Row[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value)
const numberOrNull = (value: Row[string] | undefined): number | null =>
  value === null || value === undefined ? null : Number(value)

const labelOf = (event: string): string => {
  if (isNoticeEvent(event)) return shippedTemplate(`messages/${event}`).title
  return event.startsWith('staff/') ? shippedTemplate(event).title : event
}

const lineFor =
  (actor: Actor) =>
  (row: Row): NotificationLine => ({
    id: Number(row.id),
    orderId: numberOrNull(row.orderId),
    orderNumber: numberOrNull(row.orderNumber),
    readingId: numberOrNull(row.readingId),
    districtId: numberOrNull(row.districtId),
    event: String(row.event),
    eventLabel: labelOf(String(row.event)),
    channel: String(row.channel),
    recipient: recipientFor(actor, String(row.recipient)),
    subject: String(row.subject),
    body: String(row.body),
    state: String(row.state),
    attempts: Number(row.attempts),
    nextAttemptAt: textOrNull(row.nextAttemptAt),
    lastError: textOrNull(row.lastError),
    createdAt: String(row.createdAt),
    sentAt: textOrNull(row.sentAt),
    resendOf: row.resendOf === null ? null : Number(row.resendOf),
    version: Number(row.version),
  })

const visible = (knex: Knex, actor: Actor): Knex.QueryBuilder =>
  visibleTo(
    knex('notifications').leftJoin('orders', 'orders.id', 'notifications.order_id').select(columns),
    scopeOf(actor),
    { district: 'notifications.district_id' },
  )

/** An order number finds its notices; a whole phone or address finds them for those who may read it. */
const search = (query: Knex.QueryBuilder, actor: Actor, q: string): void => {
  const recipients = may(actor, 'personal.read') ? [q, q.toLowerCase(), normalisePhone(q) ?? q] : []
  query.where((either) => {
    either.whereIn('notifications.recipient', recipients)
    if (/^\d{1,9}$/.test(q)) either.orWhere('orders.number', Number(q))
  })
}

/** A page of the notices of the actor's scope. */
export const listNotifications = async (
  knex: Knex,
  actor: Actor,
  asked: RowsAsked & { q: string | null },
): Promise<{ rows: NotificationLine[]; total: number }> => {
  const query = visible(knex, actor)
  if (asked.q !== null) search(query, actor, asked.q)
  const { rows, total } = await listRows(query, columns, asked)
  return { rows: rows.map(lineFor(actor)), total }
}

/** One notice of the actor's scope. Refuses `not_found`. */
export const loadNotification = async (knex: Knex, actor: Actor, id: number): Promise<NotificationLine> => {
  const row: Row | undefined = await visible(knex, actor).where('notifications.id', id).first()
  if (!row) throw notFound('Повідомлення')
  return lineFor(actor)(row)
}
