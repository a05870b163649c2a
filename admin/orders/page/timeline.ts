import type { HistoryLine, OrderNote } from '../order.ts'

/** A row of GET /api/notifications of one order. */
export interface OrderNotice {
  id: number
  event: string
  eventLabel: string
  channel: 'email' | 'sms'
  recipient: string
  subject?: string
  body?: string
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'skipped'
  lastError: string | null
  createdAt: string
  sentAt: string | null
  resendOf: number | null
}

/** One thing that happened to an order: an event, a note of a colleague, a message to the consumer. */
export type Happening =
  | { kind: 'history'; at: string; line: HistoryLine }
  | { kind: 'notes'; at: string; line: OrderNote }
  | { kind: 'messages'; at: string; line: OrderNotice }

interface Told {
  history: readonly HistoryLine[]
  notes: readonly OrderNote[]
  notices: readonly OrderNotice[]
}

/** History, notes and messages as one line of time, newest first; at one instant the event stands over its messages. */
export const timelineOf = ({ history, notes, notices }: Told): Happening[] => {
  const all: Happening[] = [
    ...notices.toReversed().map((line) => ({ kind: 'messages' as const, at: line.createdAt, line })),
    ...notes.toReversed().map((line) => ({ kind: 'notes' as const, at: line.at, line })),
    ...history.toReversed().map((line) => ({ kind: 'history' as const, at: line.at, line })),
  ]
  const rank = { history: 0, notes: 1, messages: 2 }
  return all.sort((a, b) => b.at.localeCompare(a.at) || rank[a.kind] - rank[b.kind] || b.line.id - a.line.id)
}
