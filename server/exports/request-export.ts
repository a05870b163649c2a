import type { Knex } from 'knex'
import type { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import { grantConsumptionExport } from '../consumption-export/grant-consumption-export.ts'
import { conflict, forbidden } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { countUnfinished, insertExportJob } from './export-job-store.ts'
import { showExport } from './export-job-views.ts'
import type { ExportLine, newExport } from './export-schema.ts'

/** How many exports of one person may wait or be made at once. */
const mostUnfinished = 3

/**
 * Puts an export into the queue: what it may hold is decided now (REM, accounts, columns) and written into the audit.
 * Refuses `too_many_exports` (409) when three of the person's own are not finished, and what the report refuses.
 */
export const requestExport = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  { format, ...asked }: z.output<typeof newExport>,
): Promise<ExportLine> => {
  if (actor.kind !== 'staff') throw forbidden()
  const granted = await grantConsumptionExport(trx, actor, asked)
  if ((await countUnfinished(trx, actor.id)) >= mostUnfinished) {
    const message = `У вас уже формується ${mostUnfinished} вивантаження. Дочекайтеся, доки якесь буде готове, або скасуйте його.`
    throw conflict('too_many_exports', message)
  }
  const id = await insertExportJob(trx, {
    report: asked.report,
    title: granted.title,
    format,
    asked: JSON.stringify(granted),
    districtId: granted.districtId,
    requestedBy: actor.id,
    requestedByName: actor.name,
    requestedAt: office.clock.now().toISOString(),
  })
  await recordAudit(trx, office, actor, {
    action: 'request_export',
    resource: 'exports',
    resourceId: id,
    districtId: granted.districtId,
    fields: granted.columns,
    note: granted.title,
  })
  return showExport(trx, actor, id, office)
}
