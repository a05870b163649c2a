import type { Knex } from 'knex'
import type { z } from 'zod'
import { changedFields } from '../audit/changed-fields.ts'
import { changedMeanwhile } from '../audit/changed-meanwhile.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { readingThresholds, type thresholdChange } from './reading-threshold-schema.ts'
import { keepThresholds } from './reading-threshold-store.ts'
import { type DistrictThresholds, showThresholds } from './reading-threshold-views.ts'

/**
 * Changes from when on a REM's readings are doubtful. Readings that have come already keep their flags: whoever looked at
 * them saw these. Refuses `not_found` outside the actor's scope and `changed_meanwhile` (409).
 */
export const changeThresholds = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  districtId: number,
  { version, ...wanted }: z.output<typeof thresholdChange>,
): Promise<DistrictThresholds> => {
  const { id, district: _name, version: _read, ...before } = await showThresholds(trx, actor, districtId)
  const told = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
  if (!(await keepThresholds(trx, id, version, readingThresholds.parse({ ...before, ...told })))) {
    throw await changedMeanwhile(trx, 'reading-thresholds', id)
  }
  await recordAudit(trx, office, actor, {
    action: 'change',
    resource: 'reading-thresholds',
    resourceId: id,
    districtId: id,
    fields: changedFields(before, wanted),
  })
  return showThresholds(trx, actor, districtId)
}
