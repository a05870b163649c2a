import type { Knex } from 'knex'
import { visibleTo } from '../db/visible-to.ts'
import type { Tone } from '../lifecycle/define-lifecycle.ts'
import { type Actor, scopeOf } from '../may.ts'

/** How many orders wait for whom, within the actor's scope: the queue's tabs and the menu's numbers. */
export interface OrderCounts {
  office: number
  consumer: number
  money: number
  crew: number
  burning: number
  unplanned: number
}

/** Counts the actor's orders by whom they wait for; `burning` are ours or the crew's due by `today` (Kyiv day). */
export const countOrders = async (knex: Knex, actor: Actor, today: string): Promise<OrderCounts> => {
  const scoped = () => visibleTo(knex('orders'), scopeOf(actor), { district: 'orders.district_id' })
  const rows: { waits_for: Tone; count: number | string }[] = await scoped()
    .whereIn('orders.waits_for', ['office', 'consumer', 'money', 'crew'])
    .groupBy('orders.waits_for')
    .select('orders.waits_for')
    .count({ count: '*' })
  const of = (tone: Tone): number => Number(rows.find((row) => row.waits_for === tone)?.count ?? 0)
  const burning = await scoped()
    .whereIn('orders.waits_for', ['office', 'crew'])
    .where('orders.due_on', '<=', today)
    .count({ count: '*' })
    .first()
  const unplanned = await scoped()
    .join('services', 'services.id', 'orders.service_id')
    .where({ 'orders.state': 'in_progress', 'services.needs_visit': true })
    .whereNull('orders.planned_on')
    .count({ count: '*' })
    .first()
  return {
    office: of('office'),
    consumer: of('consumer'),
    money: of('money'),
    crew: of('crew'),
    burning: Number(burning?.count ?? 0),
    unplanned: Number(unplanned?.count ?? 0),
  }
}
