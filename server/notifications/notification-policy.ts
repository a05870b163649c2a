import type { FieldRules } from '../field-rules.ts'
import { type Actor, may } from '../may.ts'
import { permissions } from '../staff/roles.ts'

/**
 * What the list of notices shows. The recipient is masked for roles that may not read personal data, and nobody filters by
 * it; the wording names the consumer and goes only to roles that work with orders.
 */
export const notificationFields = {
  id: { kind: 'number', filter: true, sort: true },
  orderId: { kind: 'number', filter: true },
  orderNumber: { kind: 'number', filter: true, sort: true },
  readingId: { kind: 'number', filter: true },
  districtId: { kind: 'number', filter: true },
  event: { kind: 'text', filter: true, sort: true },
  eventLabel: { kind: 'text' },
  channel: { kind: 'text', filter: true, sort: true },
  recipient: { kind: 'text' },
  subject: { kind: 'text', only: permissions['orders.read'] },
  body: { kind: 'text', only: permissions['orders.read'] },
  state: { kind: 'text', filter: true, sort: true },
  attempts: { kind: 'number', sort: true },
  nextAttemptAt: { kind: 'instant', sort: true },
  lastError: { kind: 'text' },
  createdAt: { kind: 'instant', filter: true, sort: true },
  sentAt: { kind: 'instant', filter: true, sort: true },
  resendOf: { kind: 'number', filter: true },
  version: { kind: 'number' },
} as const satisfies FieldRules

const mask = (recipient: string): string => {
  const [name = '', host] = recipient.split('@')
  return host === undefined ? `${recipient.slice(0, 6)}•••••${recipient.slice(-2)}` : `${name.slice(0, 1)}•••@${host}`
}

/** The recipient as this actor may see it: whole, or masked (`+38067•••••82`, `u•••@example.com`). */
export const recipientFor = (actor: Actor, recipient: string): string =>
  may(actor, 'personal.read') ? recipient : mask(recipient)
