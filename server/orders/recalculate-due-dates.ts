import type { Knex } from 'knex'
import { readWorkCalendar } from '../calendar/calendar-views.ts'
import { dueOn } from '../time/term-clock.ts'
import type { WorkCalendar } from '../time/working-days.ts'
import { eachOrder } from './each-order.ts'
import { answerClock, noDue, worksClock } from './order-clocks.ts'
import { clockOfState, type OrderState } from './order-lifecycle.ts'
import type { OrderRecord } from './order-record.ts'
import { findOrder, writeDueOn } from './order-store.ts'

const renewDue = async (trx: Knex.Transaction, order: OrderRecord, calendar: WorkCalendar): Promise<void> => {
  const clock = clockOfState[order.state]
  if (!clock) return
  const due = dueOn(clock === 'works' ? worksClock(order) : answerClock(order), calendar) ?? noDue
  if (due === order.dueOn || (await writeDueOn(trx, order, due))) return
  // Somebody moved the order on meanwhile, by the calendar as it was: it is counted anew as it stands now.
  const moved = await findOrder(trx, order.id)
  if (moved) await renewDue(trx, moved, calendar)
}

/**
 * Puts the due dates of orders whose clock runs right after the calendar changed (a holiday, martial law). Terms the
 * consumer was given (to confirm, to pay) stay as they were told. The version stays: nobody's form is out of date.
 */
export const recalculateDueDates = async (trx: Knex.Transaction): Promise<void> => {
  const calendar = await readWorkCalendar(trx)
  const states = Object.keys(clockOfState) as OrderState[]
  await eachOrder(trx, { states }, (order) => renewDue(trx, order, calendar))
}
