import { invoicesOfOrder } from '../../server/invoices/invoice-views.ts'
import type { Actor } from '../../server/may.ts'
import type { Senders } from '../../server/notifications/send-notifications.ts'
import { sendDueNotifications } from '../../server/notifications/send-notifications.ts'
import type { Office } from '../../server/office.ts'
import { carryOutEvent } from '../../server/orders/carry-out-event.ts'
import { noteOrder } from '../../server/orders/note-order.ts'
import { recordPayment } from '../../server/payments/record-payment.ts'
import { addWorkingDays, type WorkCalendar } from '../../server/time/working-days.ts'
import { type Cast, staffOf } from './cast.ts'
import type { Customer } from './open-books.ts'
import { fullNameOf } from './people.ts'
import type { ScheduledOrder } from './schedule.ts'
import type { Performer, Step, StepDay } from './steps.ts'

/** What a replay needs; the office’s clock is moved by whoever replays. */
export interface Stage {
  office: Office
  cast: Cast
  senders: Senders
  calendar: WorkCalendar
  /** The demo’s today, a working day. */
  today: string
}

/** An order of the plan once it has been placed. */
export interface PlacedPlan {
  id: number
  number: number
  scheduled: ScheduledOrder
  customer: Customer
}

const actorOf = (stage: Stage, by: Performer, order: PlacedPlan): Actor =>
  by === 'consumer' ? stage.cast.cabinet : staffOf(stage.cast, by, order.scheduled.line.district)

const carryOut = (stage: Stage, order: PlacedPlan, by: Performer, event: string, input: object): Promise<void> => {
  const asked = { orderId: order.id, event, input, version: undefined }
  return carryOutEvent(stage.office, actorOf(stage, by, order), asked, (work) => stage.office.db.transaction(work))
}

const payInvoice = async (stage: Stage, order: PlacedPlan, on: string, share: number): Promise<void> => {
  const { office, cast } = stage
  const invoices = await invoicesOfOrder(office.db.reader, order.id)
  const invoice = invoices.findLast((each) => each.state !== 'void')
  if (!invoice) throw new Error(`order ${order.number} has no invoice to pay`)
  const payment = {
    invoiceNumber: invoice.number,
    amount: Math.round(invoice.total * share),
    paidOn: on,
    payer: fullNameOf(order.customer.consumer.name),
    documentNumber: `${order.number % 1000}/${invoice.number.slice(-3)}`,
  }
  const clerk = staffOf(cast, 'clerk', order.scheduled.line.district)
  await office.db.transaction((trx) => recordPayment(trx, office, clerk, payment))
}

const dayOf = ({ calendar, today }: Stage, on: string): StepDay => ({
  on,
  after: (count) => addWorkingDays(on, count, calendar),
  fromToday: (count) => addWorkingDays(today, count, calendar),
})

const perform = (stage: Stage, order: PlacedPlan, on: string, step: Step): Promise<void> => {
  if (step.kind === 'payment') return payInvoice(stage, order, on, step.share)
  if (step.kind === 'note') {
    const author = staffOf(stage.cast, step.by === 'consumer' ? 'operator' : step.by, order.scheduled.line.district)
    return stage.office.db.transaction((trx) => noteOrder(trx, stage.office, author, order.id, step.text))
  }
  return carryOut(stage, order, step.by, step.event, step.input(dayOf(stage, on)))
}

/** Does one dated step through the office’s own verb, and sends the notices it queued. */
export const replayStep = async (stage: Stage, order: PlacedPlan, on: string, step: Step): Promise<void> => {
  await perform(stage, order, on, step)
  await sendDueNotifications(stage.office, stage.senders)
}
