import { noticeSince } from '../notifications/notice-views.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { statesOfTone } from './order-policy.ts'
import { lastDeed, ordersOverdue } from './order-store.ts'
import { tellConsumerBeside } from './tell-consumer.ts'

/**
 * Reminds, once a term, each consumer whose own term (to confirm, to pay) has run out (domain §2: «shown as overdue,
 * reminder, then expire by the clerk»). Run daily; gives how many were reminded.
 */
export const remindConsumers = async (office: Office): Promise<number> => {
  const today = kyivDateOf(office.clock.now())
  const waiting = [...statesOfTone('consumer'), ...statesOfTone('money')]
  let reminded = 0
  for (const order of await ordersOverdue(office.db.reader, waiting, today)) {
    const last = await lastDeed(office.db.reader, order.id)
    if (await noticeSince(office.db.reader, order.id, 'reminder', last?.at ?? order.orderedAt)) continue
    await office.db.transaction((trx) => tellConsumerBeside(trx, office, 'reminder', order.id))
    reminded += 1
  }
  return reminded
}
