import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { payOutRefund, refundsForLine } from '../refunds/pay-out-refund.ts'
import { holdVisibleLine } from './hold-line.ts'
import { wrongDirection } from './line-refusals.ts'
import { lineToMatch } from './line-to-match-of.ts'
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
  const offered = await refundsForLine(trx, actor, { ...lineToMatch(line), direction: line.direction })
  const amount = offered.find(({ refund }) => refund.id === refundId)?.amount ?? line.unmatched
  await payOutRefund(trx, office, actor, { refundId, lineId, amount })
}
