import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import type { Row } from '../db/database.ts'

export type Channel = 'email' | 'sms'
export type NotificationState = 'queued' | 'sending' | 'sent' | 'failed' | 'skipped'

/** A notice as it waits to be sent. */
export interface NewNotification {
  /** Null where it is about no order, as a letter to a member of staff. */
  orderId: number | null
  /** The reading that it is about, if it is about one. */
  readingId?: number | null
  /** Null where it concerns the whole company. */
  districtId: number | null
  event: string
  channel: Channel
  recipient: string
  subject: string
  body: string
  state: 'queued' | 'skipped'
  /** Why it was skipped, as the staff read it. */
  reason: string | null
  createdAt: string
}

/** Puts one notice into the outbox, in the transaction of the event that it tells of. */
export const insertNotification = async (trx: Knex.Transaction, notice: NewNotification): Promise<void> => {
  await trx('notifications').insert({
    order_id: notice.orderId,
    reading_id: notice.readingId ?? null,
    district_id: notice.districtId,
    event: notice.event,
    channel: notice.channel,
    recipient: notice.recipient,
    subject: notice.subject,
    body: notice.body,
    state: notice.state,
    next_attempt_at: notice.state === 'queued' ? notice.createdAt : null,
    last_error: notice.reason,
    created_at: notice.createdAt,
  })
}

/** Queues the same words to the same recipient once more, as a row of its own that names the first. */
export const copyNotification = async (trx: Knex.Transaction, id: number, now: string): Promise<number> => {
  const first = await trx('notifications').where({ id }).first()
  const [row] = await trx('notifications')
    .insert({
      order_id: first.order_id,
      reading_id: first.reading_id,
      district_id: first.district_id,
      event: first.event,
      channel: first.channel,
      recipient: first.recipient,
      subject: first.subject,
      body: first.body,
      state: 'queued',
      next_attempt_at: now,
      resend_of: id,
      created_at: now,
    })
    .returning('id')
  return row.id
}

/** Whether this notice is being sent once more just now. */
export const hasWaitingCopy = async (knex: Knex, id: number): Promise<boolean> => {
  const row = await knex('notifications').where('resend_of', id).whereIn('state', ['queued', 'sending']).first('id')
  return row !== undefined
}

/** A notice whose time has come. `attempts` counts the tries already begun. */
export interface DueNotification {
  id: number
  channel: Channel
  recipient: string
  subject: string
  body: string
  attempts: number
  version: number
}

const dueOf = (row: Row): DueNotification => ({
  id: Number(row.id),
  channel: row.channel === 'sms' ? 'sms' : 'email',
  recipient: String(row.recipient),
  subject: String(row.subject),
  body: String(row.body),
  attempts: Number(row.attempts),
  version: Number(row.version),
})

/** The notices to send now, oldest first, those included whose sender died while sending (its lease has run out). */
export const findDueNotifications = async (knex: Knex, now: string, most: number): Promise<DueNotification[]> => {
  const rows: Row[] = await knex('notifications')
    .whereIn('state', ['queued', 'sending'])
    .where('next_attempt_at', '<=', now)
    .orderBy('id')
    .limit(most)
  return rows.map(dueOf)
}

/** What becomes of a notice; absent columns stay as they are. */
export interface NotificationChange {
  state: NotificationState
  attempts?: number
  /** When it may be tried next; while it is being sent, when its sender counts as dead. */
  nextAttemptAt: string | null
  lastError?: string | null
  providerId?: string | null
  sentAt?: string
}

/**
 * Changes a notice if it still is at `version`, and moves the version on. False where somebody else was first: two
 * processes never send one row twice.
 */
export const changeNotification = (
  trx: Knex.Transaction,
  notice: { id: number; version: number },
  change: NotificationChange,
): Promise<boolean> => {
  return compareAndSet(trx, 'notifications', { id: notice.id }, notice.version, {
    state: change.state,
    next_attempt_at: change.nextAttemptAt,
    ...(change.attempts === undefined ? {} : { attempts: change.attempts }),
    ...(change.lastError === undefined ? {} : { last_error: change.lastError }),
    ...(change.providerId === undefined ? {} : { provider_id: change.providerId }),
    ...(change.sentAt === undefined ? {} : { sent_at: change.sentAt }),
  })
}
