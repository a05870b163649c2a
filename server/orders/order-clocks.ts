import { dueOn, pauseClock, resumeClock, type TermClock, usedOn } from '../time/term-clock.ts'
import { addWorkingDays, type WorkCalendar } from '../time/working-days.ts'
import { clockOfState, type OrderState } from './order-lifecycle.ts'
import type { OrderRecord } from './order-record.ts'

type Clocked = Pick<OrderRecord, 'answerTerm' | 'answerUsed' | 'answerSince' | 'worksTerm' | 'worksUsed' | 'worksSince'>

/** The day shown for orders that nobody waits for: sorts after every real day. */
export const noDue = '9999-12-31'

/** The answer clock: from receipt until the office has answered (domain §2). */
export const answerClock = (order: Clocked): TermClock => ({
  term: order.answerTerm,
  used: order.answerUsed,
  runningSince: order.answerSince,
})

/** The works clock: from the money, or from acceptance where the service is free (domain §2). */
export const worksClock = (order: Clocked): TermClock => ({
  term: order.worksTerm,
  used: order.worksUsed,
  runningSince: order.worksSince,
})

/** How the two clocks stand after the order comes into `state` on `day`; the works clock starts on `worksFrom`. */
export const clocksIn = (
  state: OrderState,
  order: Clocked,
  day: string,
  worksFrom: string,
  calendar: WorkCalendar,
): Clocked => {
  const running = clockOfState[state]
  const answer =
    running === 'answer' ? resumeClock(answerClock(order), day) : pauseClock(answerClock(order), day, calendar)
  const works =
    running === 'works' ? resumeClock(worksClock(order), worksFrom) : pauseClock(worksClock(order), day, calendar)
  return {
    answerTerm: answer.term,
    answerUsed: answer.used,
    answerSince: answer.runningSince,
    worksTerm: works.term,
    worksUsed: works.used,
    worksSince: works.runningSince,
  }
}

/** The consumer's own terms, in working days, from the service catalogue. */
export interface ConsumerTerms {
  confirmationTerm: number
  paymentTerm: number
}

/** The day by which whoever `state` waits for must have acted, counted from `day`; `noDue` where nobody must. */
export const dueIn = (
  state: OrderState,
  clocks: Clocked,
  day: string,
  terms: ConsumerTerms,
  calendar: WorkCalendar,
): string => {
  if (state === 'needs_clarification' || state === 'awaiting_confirmation') {
    return addWorkingDays(day, terms.confirmationTerm, calendar)
  }
  if (state === 'awaiting_payment') return addWorkingDays(day, terms.paymentTerm, calendar)
  const clock = clockOfState[state]
  if (!clock) return noDue
  return dueOn(clock === 'answer' ? answerClock(clocks) : worksClock(clocks), calendar) ?? noDue
}

/** What the ribbon of console.md shows: which term, how much of it is used by `today`, and whether it stands. */
export interface Ribbon {
  clock: 'answer' | 'works'
  used: number
  term: number
  paused: boolean
  dueOn: string | null
}

/** The clock that matters now: the works once they have begun, else the answer. */
export const ribbonOf = (
  order: Clocked & { state: OrderState; dueOn: string },
  today: string,
  calendar: WorkCalendar,
): Ribbon => {
  const works = order.worksSince !== null || order.worksUsed > 0
  const clock = works ? worksClock(order) : answerClock(order)
  return {
    clock: works ? 'works' : 'answer',
    used: usedOn(clock, today, calendar),
    term: clock.term,
    paused: clock.runningSince === null,
    dueOn: order.dueOn === noDue ? null : order.dueOn,
  }
}
