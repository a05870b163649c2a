import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { takeFromQueue } from '../statements/line-queue.ts'
import { holdVisibleLine } from './hold-line.ts'
import { addLineNote } from './line-store.ts'

/** Writes a clerk's words about a line, which stays as it is otherwise. Refuses `not_found`. */
export const noteLine = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  lineId: number,
  note: string,
): Promise<void> => {
  await holdVisibleLine(trx, actor, lineId)
  await takeFromQueue(trx, lineId)
  await addLineNote(trx, {
    lineId,
    note,
    notedAt: office.clock.now().toISOString(),
    notedBy: actor.kind === 'staff' ? actor.id : null,
    notedByName: actor.name,
  })
  await recordAudit(trx, office, actor, { action: 'note', resource: 'statement-lines', resourceId: lineId })
}
