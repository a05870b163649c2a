import type { Knex } from 'knex'
import { noticeSince } from '../notifications/notice-views.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { eachOrder } from './each-order.ts'
import { statesOfTone } from './order-policy.ts'
import type { OrderRecord } from './order-record.ts'
import { holdOrder, lastDeed } from './order-store.ts'
import { tellConsumerBeside } from './tell-consumer.ts'

/** Reminds the consumer of an order as it was read, unless it moved on or another process has just done so. */
const remind = async (trx: Knex.Transaction, office: Office, read: OrderRecord): Promise<boolean> => {
  const order = await holdOrder(trx, read.id)
  if (order?.version !== read.version) return false
  const last = await lastDeed(trx, order.id)
  if (await noticeSince(trx, order.id, 'reminder', last?.at ?? order.orderedAt)) return false
  await tellConsumerBeside(trx, office, 'reminder', order.id)
  return true
}

/**
 * Reminds, once a term, each consumer whose own term (to confirm, to pay) has run out (domain §2: «shown as overdue,
 * reminder, then expire by the clerk»). Run daily, by any number of processes; gives how many were reminded by this one.
 */
export const remindConsumers = async (office: Office): Promise<number> => {
  const states = [...statesOfTone('consumer'), ...statesOfTone('money')]
  let reminded = 0
  await eachOrder(office.db.reader, { states, dueBefore: kyivDateOf(office.clock.now()) }, async (order) => {
    if (await office.db.transaction((trx) => remind(trx, office, order))) reminded += 1
  })
  return reminded
}
