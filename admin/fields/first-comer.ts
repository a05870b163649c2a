import { isProblem } from '../api/http-problem.ts'

/** Who was first, as a 409 tells it: an order's `current.last`, another record's `changedBy`, a claim's `claimedBy`. */
export interface FirstComer {
  by: string
  /** ISO-8601 UTC; empty where the server did not say. */
  at: string
  /** The state it is in now; empty where it has none. */
  state: string
}

const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The person who changed the record since it was read, or null where the error is another one. */
export const firstComerOf = (error: unknown): FirstComer | null => {
  if (!isProblem(error) || error.status !== 409) return null
  const { current, changedBy, changedAt, claimedBy } = error.body
  const last = part(current, 'last')
  const comer = {
    by: text(part(last, 'by')) || text(changedBy) || text(claimedBy),
    at: text(part(last, 'at')) || text(changedAt),
    state: text(part(current, 'stateLabel')),
  }
  return comer.by || comer.state ? comer : null
}
