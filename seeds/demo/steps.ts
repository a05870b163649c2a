import type { OrderResult } from '../../server/orders/order-inputs.ts'

/** Who carries a step out: staff of the order’s РЕМ (`clerk2` is the second clerk), company-wide staff, the consumer. */
export type Performer = 'clerk' | 'clerk2' | 'dispatcher' | 'operator' | 'manager' | 'consumer'

/** What a step’s input may be made from, as days `YYYY-MM-DD`. */
export interface StepDay {
  on: string
  /** The working day `count` days after the step; before it when negative. */
  after: (count: number) => string
  /** The working day `count` days after the demo’s today: visits still to come are planned by it. */
  fromToday: (count: number) => string
}

/**
 * One thing that happens to an order `day` working days after it was placed. The `share` of a payment is of the
 * invoice’s total.
 */
export type Step =
  | { kind: 'event'; day: number; event: string; by: Performer; input: (at: StepDay) => object }
  | { kind: 'payment'; day: number; share: number }
  | { kind: 'note'; day: number; by: Performer; text: string }

const event = (name: string, by: Performer, day: number, input: (at: StepDay) => object = () => ({})): Step => ({
  kind: 'event',
  day,
  event: name,
  by,
  input,
})

export const accept = (day: number, by: Performer = 'clerk'): Step => event('accept', by, day)
export const offer = (day: number): Step => event('offer', 'clerk', day)
export const bill = (day: number): Step => event('bill', 'clerk', day)
export const start = (day: number): Step => event('start', 'clerk', day)
export const join = (day: number): Step => event('join', 'consumer', day)
export const joinOnPaper = (day: number): Step =>
  event('join', 'clerk', day, () => ({ comment: 'Підписаний примірник договору принесли до РЕМ.' }))
export const revise = (day: number, comment: string): Step => event('revise', 'clerk', day, () => ({ comment }))
export const rebill = (day: number, distanceKm: number): Step =>
  event('rebill', 'clerk', day, () => ({ distanceKm, comment: 'Відстань виміряно за картою мереж.' }))
export const pay = (day: number, share = 1): Step => ({ kind: 'payment', day, share })
export const ask = (day: number, message: string, ...fields: string[]): Step =>
  event('ask', 'clerk', day, () => ({ message, ...(fields.length > 0 && { fields }) }))
export const answer = (day: number, message: string, by: Performer = 'consumer'): Step =>
  event('answer', by, day, () => ({ message }))
export const reject = (day: number, reason: string): Step => event('reject', 'clerk', day, () => ({ reason }))
export const reopen = (day: number, reason: string): Step => event('reopen', 'manager', day, () => ({ reason }))
export const withdraw = (day: number, comment: string, by: Performer = 'consumer'): Step =>
  event('withdraw', by, day, () => ({ comment }))
export const expire = (day: number): Step => event('expire', 'clerk', day)
export const reinstate = (day: number): Step => event('reinstate', 'clerk', day)
export const closeUnperformed = (day: number, reason: string): Step =>
  event('close_unperformed', 'dispatcher', day, () => ({ reason }))
export const note = (day: number, text: string, by: Performer = 'clerk'): Step => ({ kind: 'note', day, by, text })

/** Plans the visit `ahead` working days after the step. */
export const plan = (day: number, ahead: number, crew = 'Бригада № 2'): Step =>
  event('plan', 'dispatcher', day, (at) => ({ plannedOn: at.after(ahead), crew }))

/** Plans a visit that is still to come: `fromToday` working days after the demo’s today. */
export const planForDay = (day: number, fromToday: number, crew = 'Бригада № 1'): Step =>
  event('plan', 'dispatcher', day, (at) => ({ plannedOn: at.fromToday(fromToday), crew }))

export const failVisit = (
  day: number,
  outcome: 'no_access' | 'address_not_found' | 'unsafe' | 'other',
  comment: string,
): Step => event('fail_visit', 'dispatcher', day, () => ({ outcome, comment }))

/** Completes with the worker’s reply and the result that the service records, if it records one. */
export const complete = (
  day: number,
  reply: string,
  result?: OrderResult | ((on: string) => OrderResult),
  by: Performer = 'dispatcher',
): Step =>
  event('complete', by, day, ({ on }) => {
    const recorded = typeof result === 'function' ? result(on) : result
    return { completedOn: on, reply, ...(recorded && { result: recorded }) }
  })
