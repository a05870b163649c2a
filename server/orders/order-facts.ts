import type { Knex } from 'knex'
import { invoicesOfOrder } from '../invoices/invoice-views.ts'
import type { Service } from '../services/service-schema.ts'
import { type WorkCalendar, workingDaysBetween } from '../time/working-days.ts'
import type { OrderFacts } from './order-lifecycle.ts'
import type { OrderRecord } from './order-record.ts'

/** Gathers what the lifecycle's guards look at. `today` is the Kyiv business day. */
export const gatherFacts = async (
  knex: Knex,
  order: OrderRecord,
  service: Service,
  today: string,
  calendar: WorkCalendar,
): Promise<OrderFacts> => {
  const invoices = await invoicesOfOrder(knex, order.id)
  const standing = invoices.findLast((invoice) => invoice.state !== 'void')
  return {
    paid: service.paid,
    needsContract: service.needsContract,
    needsVisit: service.needsVisit,
    visitPlanned: order.plannedOn !== null,
    visited: order.failedVisits > 0,
    invoiced: standing?.total ?? null,
    received: invoices.reduce((sum, invoice) => sum + invoice.paid, 0),
    workingDaysPastDue: today > order.dueOn ? workingDaysBetween(order.dueOn, today, calendar) : 0,
  }
}
