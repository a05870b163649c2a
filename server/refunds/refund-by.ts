import type { Actor } from '../may.ts'
import type { RefundBy } from './refund-lifecycle.ts'

/** As whom the lifecycle table knows the actor; null for those who have no say in refunds. */
export const refundByOf = (actor: Actor): RefundBy | null => {
  if (actor.kind === 'system') return 'system'
  return actor.kind === 'staff' && (actor.role === 'clerk' || actor.role === 'manager') ? actor.role : null
}
