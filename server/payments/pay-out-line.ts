import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { payOutRefund } from '../refunds/pay-out-refund.ts'
import { showRefundRow } from '../refunds/refund-views.ts'
import { holdVisibleLine } from './hold-line.ts'
import { wrongDirection } from './line-refusals.ts'
import { takeOver } from './take-over-line.ts'

/**
 * Counts a debit line, or as much of it as the refund still needs, for a refund that was sent to the bank. Refuses
 * `not_found`, `wrong_direction` (422), `line_changed` (409: nothing is left) and what `payOutRefund` refuses.
 */
export const payOutLine = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  lineId: number,
  refundId: number,
): Promise<void> => {
  const line = await holdVisibleLine(trx, actor, lineId)
  if (line.direction !== 'debit') throw wrongDirection()
  await takeOver(trx, actor, line, line.unmatched)
  const refund = await showRefundRow(trx, office, actor, refundId)
  const rest = refund.amount - refund.paidOut
  const amount = rest > 0 ? Math.min(line.unmatched, rest) : line.unmatched
  await payOutRefund(trx, office, actor, { refundId, lineId, amount })
}
