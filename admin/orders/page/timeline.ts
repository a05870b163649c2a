import type { NotificationRow } from '../../notifications/notification.ts'
import type { HistoryLine, OrderNote } from '../order.ts'

/** A message of one order. */
export type OrderNotice = Pick<
  NotificationRow,
  | 'id'
  | 'event'
  | 'eventLabel'
  | 'channel'
  | 'recipient'
  | 'subject'
  | 'body'
  | 'state'
  | 'lastError'
  | 'createdAt'
  | 'sentAt'
  | 'resendOf'
>

/** One thing that happened to an order: an event, a note of a colleague, messages to the consumer of one occasion. */
export type Happening =
  | { kind: 'history'; id: number; at: string; line: HistoryLine }
  | { kind: 'notes'; id: number; at: string; line: OrderNote }
  | { kind: 'messages'; id: number; at: string; lines: OrderNotice[] }

interface Told {
  history: readonly HistoryLine[]
  notes: readonly OrderNote[]
  notices: readonly OrderNotice[]
}

/** Messages of one occasion (a letter and an SMS of the same event) together; one sent again stands alone. */
const byOccasion = (notices: readonly OrderNotice[]): OrderNotice[][] => {
  const occasions = new Map<string, OrderNotice[]>()
  for (const notice of notices) {
    const occasion = `${notice.createdAt} ${notice.event} ${notice.resendOf ?? ''}`
    occasions.set(occasion, [...(occasions.get(occasion) ?? []), notice])
  }
  return [...occasions.values()]
}

/** History, notes and messages as one line of time, newest first; at one instant the event stands over its messages. */
export const timelineOf = ({ history, notes, notices }: Told): Happening[] => {
  const all: Happening[] = [
    ...byOccasion(notices).flatMap((lines): Happening[] => {
      const [first] = lines
      return first ? [{ kind: 'messages', id: first.id, at: first.createdAt, lines }] : []
    }),
    ...notes.map((line) => ({ kind: 'notes' as const, id: line.id, at: line.at, line })),
    ...history.map((line) => ({ kind: 'history' as const, id: line.id, at: line.at, line })),
  ]
  const rank = { history: 0, notes: 1, messages: 2 }
  return all.sort((a, b) => b.at.localeCompare(a.at) || rank[a.kind] - rank[b.kind] || b.id - a.id)
}
