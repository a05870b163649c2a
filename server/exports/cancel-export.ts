import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { markCancelled } from './export-job-store.ts'
import { showExport } from './export-job-views.ts'
import type { ExportLine } from './export-schema.ts'

/**
 * Cancels one's own export, waiting or being made: whoever makes it notices within a second and throws the file away.
 * Refuses `not_found`, and `already_finished` (409) when there is nothing left to cancel.
 */
export const cancelExport = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  id: number,
): Promise<ExportLine> => {
  const { stateLabel } = await showExport(trx, actor, id, office)
  const staffId = actor.kind === 'staff' ? actor.id : 0
  if (!(await markCancelled(trx, { id, staffId }, office.clock.now().toISOString()))) {
    throw conflict('already_finished', `Скасовувати вже нічого: вивантаження має стан «${stateLabel}».`)
  }
  await recordAudit(trx, office, actor, { action: 'cancel_export', resource: 'exports', resourceId: id })
  return showExport(trx, actor, id, office)
}
