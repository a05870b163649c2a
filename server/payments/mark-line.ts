import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { postedOnFor } from '../closed-months/posted-on.ts'
import { conflict } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { holdLine, holdVisibleLine } from './hold-line.ts'
import { keepLedgerLaws } from './keep-ledger-laws.ts'
import { addMark, findStandingMark, type LineMark } from './line-store.ts'
import { takeOver } from './take-over-line.ts'

const writeMark = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  mark: Pick<LineMark, 'lineId' | 'amount' | 'reversesId' | 'note' | 'postedOn'>,
): Promise<void> => {
  await keepLedgerLaws(mark, () =>
    addMark(trx, {
      ...mark,
      markedAt: office.clock.now().toISOString(),
      markedBy: actor.kind === 'staff' ? actor.id : null,
      markedByName: actor.name,
    }),
  )
  const action = mark.reversesId === null ? 'mark_not_ours' : 'unmark_not_ours'
  await recordAudit(trx, office, actor, { action, resource: 'statement-lines', resourceId: mark.lineId })
}

/**
 * Marks all that is left of a line, credit or debit, as not ours: transfers between own accounts, bank fees, energy money
 * sent here by mistake. A line of a closed month is marked today. Refuses `not_found` and `line_changed` (409: nothing is
 * left).
 */
export const markNotOurs = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  lineId: number,
  note: string,
): Promise<void> => {
  const line = await holdVisibleLine(trx, actor, lineId)
  await takeOver(trx, actor, line, line.unmatched)
  const postedOn = await postedOnFor(trx, office, line.bookedOn, true)
  await writeMark(trx, office, actor, { lineId, amount: line.unmatched, reversesId: null, note, postedOn })
}

/** Takes a mark back by its opposite, posted today. Refuses `already_reversed` (409). */
export const unmarkNotOurs = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  markId: number,
  reason: string,
): Promise<void> => {
  const mark = await findStandingMark(trx, markId)
  if (!mark) throw conflict('already_reversed', 'Цю позначку вже знято.')
  await holdLine(trx, mark.lineId)
  const postedOn = kyivDateOf(office.clock.now())
  await writeMark(trx, office, actor, {
    lineId: mark.lineId,
    amount: -mark.amount,
    reversesId: markId,
    note: reason,
    postedOn,
  })
}
