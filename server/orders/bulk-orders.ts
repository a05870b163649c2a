import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { Refusal } from '../errors.ts'
import type { StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { advanceOrder } from './advance-order.ts'
import { assignOrder } from './assign-order.ts'

/** What came of each order of a bulk action: done, or refused with the reason in words. */
export interface BulkOutcome {
  done: number[]
  refused: { id: number; reason: string }[]
}

const forEach = async (ids: readonly number[], work: (id: number) => Promise<void>): Promise<BulkOutcome> => {
  const outcome: BulkOutcome = { done: [], refused: [] }
  for (const id of ids) {
    try {
      await work(id)
      outcome.done.push(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcome.refused.push({ id, reason: error.message })
    }
    // The embedded database never gives way by itself, and others wait meanwhile.
    await setImmediate()
  }
  return outcome
}

/** Writes the one audit row of a bulk action: the set that was done and its hash, beside each order's own row. */
export const recordBulk = (
  trx: Knex.Transaction,
  office: Office,
  actor: StaffActor,
  action: 'bulk_accept' | 'bulk_assign',
  { done }: BulkOutcome,
): Promise<void> => {
  const set = done.join(',')
  return recordAudit(trx, office, actor, {
    action,
    resource: 'orders',
    resourceId: `${done.length} orders`,
    districtId: actor.districtId,
    note: `${set} sha256:${createHash('sha256').update(set).digest('hex')}`,
  })
}

/**
 * Accepts many orders, each in a transaction of its own: what somebody else was faster with is told, the rest is done.
 * Close it with `recordBulk`.
 */
export const acceptOrders = (office: Office, actor: StaffActor, ids: readonly number[]): Promise<BulkOutcome> =>
  forEach(ids, (orderId) =>
    office.db.transaction((trx) =>
      advanceOrder(trx, office, actor, { orderId, event: 'accept', input: {}, version: undefined }),
    ),
  )

/** Gives many orders to one colleague, alike. Close it with `recordBulk`. */
export const assignOrders = (
  office: Office,
  actor: StaffActor,
  ids: readonly number[],
  assigneeId: number | null,
): Promise<BulkOutcome> =>
  forEach(ids, (orderId) =>
    office.db.transaction((trx) => assignOrder(trx, office, actor, { orderId, assigneeId, version: undefined })),
  )
