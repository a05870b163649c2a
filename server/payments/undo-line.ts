import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { undoPayout } from '../refunds/pay-out-refund.ts'
import { entriesOfLine } from '../statements/line-entry-views.ts'
import { takeFromQueue } from '../statements/line-queue.ts'
import { holdVisibleLine } from './hold-line.ts'
import { unmarkNotOurs } from './mark-line.ts'
import { reversePayment } from './reverse-payment.ts'

/**
 * Undoes all that was counted against a line, as far as it is the actor's to undo, by opposite entries posted today: its
 * payments, payouts and marks. All of them or none. Refuses `not_found`, `nothing_to_undo` and `refund_on_its_way` (409:
 * the bank already returns this money).
 */
export const undoLine = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  lineId: number,
  reason: string,
): Promise<void> => {
  await holdVisibleLine(trx, actor, lineId)
  await takeFromQueue(trx, lineId)
  const standing = (await entriesOfLine(trx, actor, lineId)).filter(
    ({ reversed, elsewhere }) => !reversed && !elsewhere,
  )
  if (standing.length === 0)
    throw conflict('nothing_to_undo', 'З цього рядка ще нічого не рознесено: скасовувати нічого.')
  const inOrder = standing.toSorted((one, other) => (one.orderId ?? 0) - (other.orderId ?? 0) || one.id - other.id)
  for (const entry of inOrder) {
    if (entry.kind === 'payment') await reversePayment(trx, office, actor, entry.id, reason)
    else if (entry.kind === 'payout') await undoPayout(trx, office, actor, entry.id)
    else await unmarkNotOurs(trx, office, actor, entry.id, reason)
  }
  await recordAudit(trx, office, actor, { action: 'undo', resource: 'statement-lines', resourceId: lineId })
}
