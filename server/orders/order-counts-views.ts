import type { Knex } from 'knex'
import { visibleTo } from '../db/visible-to.ts'
import { type Actor, scopeOf } from '../may.ts'
import { type OrderState, orderLifecycle } from './order-lifecycle.ts'
import { statesOfTone } from './order-policy.ts'

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
  const open = (Object.keys(orderLifecycle.states) as OrderState[]).filter((state) => !(state in orderLifecycle.finals))
  const byState: { state: OrderState; count: number | string }[] = await scoped()
    .whereIn('orders.state', open)
    .groupBy('orders.state')
    .select('orders.state')
    .count({ count: '*' })
  const of = (tone: 'office' | 'consumer' | 'money' | 'crew'): number =>
    byState.reduce((sum, row) => (statesOfTone(tone).includes(row.state) ? sum + Number(row.count) : sum), 0)
  const burning = await scoped()
    .whereIn('orders.state', [...statesOfTone('office'), ...statesOfTone('crew')])
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
