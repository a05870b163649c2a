import { createHash } from 'node:crypto'
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

const forEach = async (
  office: Office,
  actor: StaffActor,
  action: string,
  ids: readonly number[],
  work: (id: number) => Promise<void>,
): Promise<BulkOutcome> => {
  const outcome: BulkOutcome = { done: [], refused: [] }
  for (const id of ids) {
    try {
      await work(id)
      outcome.done.push(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcome.refused.push({ id, reason: error.message })
    }
  }
  const set = outcome.done.join(',')
  await office.db.transaction((trx) =>
    recordAudit(trx, office, actor, {
      action,
      resource: 'orders',
      resourceId: `${outcome.done.length} orders`,
      districtId: actor.districtId,
      note: `${set} sha256:${createHash('sha256').update(set).digest('hex')}`,
    }),
  )
  return outcome
}

/**
 * Accepts many orders, each in a transaction of its own: what somebody else was faster with is told, the rest is done.
 * One audit row keeps the set and its hash, beside each order's own.
 */
export const acceptOrders = (office: Office, actor: StaffActor, ids: readonly number[]): Promise<BulkOutcome> =>
  forEach(office, actor, 'bulk_accept', ids, (orderId) =>
    office.db.transaction((trx) =>
      advanceOrder(trx, office, actor, { orderId, event: 'accept', input: {}, version: undefined }),
    ),
  )

/** Gives many orders to one colleague, alike. */
export const assignOrders = (
  office: Office,
  actor: StaffActor,
  ids: readonly number[],
  assigneeId: number | null,
): Promise<BulkOutcome> =>
  forEach(office, actor, 'bulk_assign', ids, (orderId) =>
    office.db.transaction((trx) => assignOrder(trx, office, actor, { orderId, assigneeId, version: undefined })),
  )
