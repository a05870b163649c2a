import type { Knex } from 'knex'
import type { StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { loadVisibleOrder } from './find-transition.ts'
import { addNote } from './order-store.ts'

/** Adds an internal note to an order: for colleagues, never shown to the consumer, never changed. */
export const noteOrder = async (
  trx: Knex.Transaction,
  office: Office,
  actor: StaffActor,
  orderId: number,
  text: string,
): Promise<void> => {
  await loadVisibleOrder(trx, actor, orderId)
  await addNote(trx, { orderId, at: office.clock.now().toISOString(), staffId: actor.id, by: actor.name, text })
}
