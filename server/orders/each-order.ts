import { setImmediate } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { OrderState } from './order-lifecycle.ts'
import type { OrderRecord } from './order-record.ts'
import { nextOrders } from './order-store.ts'

/**
 * Does `work` with every order in one of `states` (those due before a day where one is given), by id. Between slices it
 * gives way: the embedded database never does by itself, and thousands of orders would hold everybody up.
 */
export const eachOrder = async (
  knex: Knex,
  among: { states: readonly OrderState[]; dueBefore?: string },
  work: (order: OrderRecord) => Promise<void>,
): Promise<void> => {
  let slice = await nextOrders(knex, { ...among, after: 0 })
  while (slice.length > 0) {
    for (const order of slice) await work(order)
    await setImmediate()
    slice = await nextOrders(knex, { ...among, after: slice.at(-1)?.id ?? 0 })
  }
}
