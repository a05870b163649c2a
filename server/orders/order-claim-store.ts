import type { Knex } from 'knex'
import { visibleTo } from '../db/visible-to.ts'
import { type StaffActor, scopeOf } from '../may.ts'
import { statesOfTone } from './order-policy.ts'

/**
 * Claims an order that the caller holds, unless another's claim lives; gives that other's name, or null where the claim
 * is now ours.
 */
export const claimIfFree = async (
  trx: Knex.Transaction,
  orderId: number,
  staffId: number,
  now: string,
  until: string,
): Promise<string | null> => {
  const claimed = await trx('orders')
    .where('id', orderId)
    .where((free) => {
      free.whereNull('claimed_by').orWhere('claimed_by', staffId).orWhere('claimed_until', '<=', now)
    })
    .update({ claimed_by: staffId, claimed_until: until })
  if (claimed === 1) return null
  const row = await trx('orders')
    .join('staff', 'staff.id', 'orders.claimed_by')
    .where('orders.id', orderId)
    .first('full_name')
  return row?.full_name ?? null
}

/** Ends the claim that `staffId` holds. */
export const releaseClaim = async (trx: Knex.Transaction, orderId: number, staffId: number): Promise<void> => {
  await trx('orders').where({ id: orderId, claimed_by: staffId }).update({ claimed_by: null, claimed_until: null })
}

/**
 * The most urgent order waiting for the actor's role (dispatchers: works to plan; others: orders waiting for the
 * office) whose claim is free; mine or nobody's first by due date. PostgreSQL skips rows another next-key holds.
 */
export const findFreeOrder = async (
  trx: Knex.Transaction,
  actor: StaffActor,
  now: string,
  after: number | null,
): Promise<number | null> => {
  const query = trx('orders')
    .whereIn('orders.state', statesOfTone(actor.role === 'dispatcher' ? 'crew' : 'office'))
    .where((free) => {
      free
        .whereNull('orders.claimed_by')
        .orWhere('orders.claimed_by', actor.id)
        .orWhere('orders.claimed_until', '<=', now)
    })
    .where((mine) => {
      mine.whereNull('orders.assignee_id').orWhere('orders.assignee_id', actor.id)
    })
    .orderBy([{ column: 'orders.due_on' }, { column: 'orders.id' }])
    .first('orders.id')
  if (actor.role === 'dispatcher') query.whereNull('orders.planned_on')
  if (after !== null) query.whereNot('orders.id', after)
  visibleTo(query, scopeOf(actor), { district: 'orders.district_id' })
  if (trx.client.config.client === 'pg') query.forUpdate().skipLocked()
  const row = await query
  return row?.id ?? null
}
