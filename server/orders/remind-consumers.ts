import type { Knex } from 'knex'
import { readWorkCalendar } from '../calendar/calendar-views.ts'
import { noticeSince } from '../notifications/notice-views.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { addWorkingDays } from '../time/working-days.ts'
import { eachOrder } from './each-order.ts'
import type { OrderState } from './order-lifecycle.ts'
import { statesOfTone } from './order-policy.ts'
import type { OrderRecord } from './order-record.ts'
import { holdOrder, lastDeed } from './order-store.ts'
import { tellConsumerBeside } from './tell-consumer.ts'

type Reminder = 'due_soon' | 'reminder'

/** Working days before the last day of payment on which the consumer is told of it. */
const daysAhead = 2

/**
 * Reminds the consumer of an order as it was read, unless it moved on, came into its state only today, or another process
 * has just done so.
 */
const remind = async (
  trx: Knex.Transaction,
  office: Office,
  reminder: Reminder,
  read: OrderRecord,
): Promise<boolean> => {
  const order = await holdOrder(trx, read.id)
  if (order?.version !== read.version) return false
  const since = (await lastDeed(trx, order.id))?.at ?? order.orderedAt
  if (kyivDateOf(new Date(since)) === kyivDateOf(office.clock.now())) return false
  if (await noticeSince(trx, order.id, reminder, since)) return false
  await tellConsumerBeside(trx, office, reminder, order.id)
  return true
}

const remindEach = async (
  office: Office,
  reminder: Reminder,
  among: { states: readonly OrderState[]; dueBefore: string },
  isMeant: (order: OrderRecord) => boolean = () => true,
): Promise<number> => {
  let reminded = 0
  await eachOrder(office.db.reader, among, async (order) => {
    if (!isMeant(order)) return
    if (await office.db.transaction((trx) => remind(trx, office, reminder, order))) reminded += 1
  })
  return reminded
}

/**
 * Reminds each consumer, once before and once after: two working days ahead of the last day of payment, and when the
 * consumer's own term (to confirm, to pay) has run out (domain §2: «shown as overdue, reminder, then expire by the clerk»).
 * Run daily, by any number of processes; gives how many reminders this one sent.
 */
export const remindConsumers = async (office: Office): Promise<number> => {
  const today = kyivDateOf(office.clock.now())
  const [paying, confirming] = [statesOfTone('money'), statesOfTone('consumer')]
  const soon = addWorkingDays(today, daysAhead + 1, await readWorkCalendar(office.db.reader))
  const ahead = await remindEach(office, 'due_soon', { states: paying, dueBefore: soon }, ({ dueOn }) => dueOn >= today)
  return ahead + (await remindEach(office, 'reminder', { states: [...confirming, ...paying], dueBefore: today }))
}
