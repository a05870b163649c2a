import type { RaRecord } from 'react-admin'

/** A row of GET /api/notifications. The recipient may come masked; the wording is absent for those who may not read it. */
export interface NotificationRow extends RaRecord<number> {
  /** What it is about: an order, a reading, or neither. */
  orderId: number | null
  orderNumber: number | null
  readingId: number | null
  event: string
  eventLabel: string
  channel: 'email' | 'sms'
  recipient: string
  subject?: string
  body?: string
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'skipped'
  attempts: number
  nextAttemptAt: string | null
  lastError: string | null
  createdAt: string
  sentAt: string | null
  resendOf: number | null
}
