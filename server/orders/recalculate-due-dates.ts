import type { Knex } from 'knex'
import { readWorkCalendar } from '../calendar/calendar-views.ts'
import { dueOn } from '../time/term-clock.ts'
import { answerClock, noDue, worksClock } from './order-clocks.ts'
import { clockOfState, type OrderState } from './order-lifecycle.ts'
import { ordersIn, writeDueOn } from './order-store.ts'

/**
 * Puts the due dates of orders whose clock runs right after the calendar changed (a holiday, martial law). Terms the
 * consumer was given (to confirm, to pay) stay as they were told. The version stays: nobody's form is out of date.
 */
export const recalculateDueDates = async (trx: Knex.Transaction): Promise<void> => {
  const calendar = await readWorkCalendar(trx)
  const running = Object.keys(clockOfState) as OrderState[]
  for (const order of await ordersIn(trx, running)) {
    const clock = clockOfState[order.state] === 'works' ? worksClock(order) : answerClock(order)
    const due = dueOn(clock, calendar) ?? noDue
    if (due !== order.dueOn) await writeDueOn(trx, order.id, due)
  }
}
