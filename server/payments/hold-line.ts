import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import { findVisibleLine, type StatementLine } from '../statements/statement-line-views.ts'
import { lockLine } from './line-store.ts'

/** Holds a bank line until the transaction ends: whoever comes second sees what the first one did with its money. */
export const holdLine = (trx: Knex.Transaction, lineId: number): Promise<void> => lockLine(trx, lineId)

/** The line, held, if the actor may see it. Refuses `not_found` alike for what is absent and what is another REM's. */
export const holdVisibleLine = async (trx: Knex.Transaction, actor: Actor, lineId: number): Promise<StatementLine> => {
  await holdLine(trx, lineId)
  return findVisibleLine(trx, actor, lineId)
}
