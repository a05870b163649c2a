import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import { lastDeedOnLine } from '../statements/line-entry-views.ts'
import { takeFromQueue } from '../statements/line-queue.ts'
import type { StatementLine } from '../statements/statement-line-views.ts'
import { lineChanged, tooMuch } from './line-refusals.ts'

/**
 * Takes a held line over from the office's own queue, for somebody who is about to account for `amount` kopiykas of it.
 * Refuses `line_changed` (409, naming who was first) where somebody else accounted for the money meanwhile or nothing is
 * left, `too_much` (422) where it simply is more than is left.
 */
export const takeOver = async (
  trx: Knex.Transaction,
  actor: Actor,
  line: StatementLine,
  amount: number,
): Promise<void> => {
  await takeFromQueue(trx, line.id)
  if (amount <= line.unmatched && line.unmatched > 0) return
  const last = line.unmatched < line.amount ? await lastDeedOnLine(trx, line.id) : null
  if (last && amount <= line.amount && (line.unmatched === 0 || last.by !== actor.name)) throw lineChanged(last)
  throw tooMuch(line.unmatched)
}
