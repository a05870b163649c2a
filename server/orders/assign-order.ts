import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { invalid } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { loadStaffMember } from '../staff/staff-views.ts'
import { holdVisibleOrder, tooLate } from './find-transition.ts'
import { assignTo } from './order-store.ts'

/**
 * Sets (or with null clears) who works on an order; no state. Refuses `not_found`, `wrong_assignee` (not of this REM, or
 * blocked) and `order_changed`.
 */
export const assignOrder = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  asked: { orderId: number; assigneeId: number | null; version: number | undefined },
): Promise<void> => {
  const order = await holdVisibleOrder(trx, actor, asked.orderId)
  if (asked.version !== undefined && asked.version !== order.version) throw await tooLate(trx, actor, order)
  if (asked.assigneeId !== null) {
    const colleague = await loadStaffMember(trx, actor, asked.assigneeId)
    const fits = !colleague.blocked && (colleague.districtId === null || colleague.districtId === order.districtId)
    if (!fits) {
      throw invalid('wrong_assignee', 'Цей працівник не працює із заявками цього РЕМ.', {
        assigneeId: 'Оберіть працівника цього РЕМ.',
      })
    }
  }
  if (!(await assignTo(trx, order.id, order.version, asked.assigneeId))) throw await tooLate(trx, actor, order)
  await recordAudit(trx, office, actor, {
    action: 'assign',
    resource: 'orders',
    resourceId: order.id,
    districtId: order.districtId,
    fields: ['assigneeId'],
  })
}
