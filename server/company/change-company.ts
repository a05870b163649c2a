import type { Knex } from 'knex'
import type { z } from 'zod'
import { changedFields } from '../audit/changed-fields.ts'
import { changedMeanwhile } from '../audit/changed-meanwhile.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { compareAndSet } from '../db/compare-and-set.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { readInput } from '../read-input.ts'
import { type Company, type companyChange, companyRequisites } from './company-schema.ts'
import { companySetting, readCompany } from './company-views.ts'

/**
 * Changes the operator's requisites for documents issued from now on; issued ones keep what they were printed with.
 * Refuses `changed_meanwhile` where the version is not the current one.
 */
export const changeCompany = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  { version, ...change }: z.output<typeof companyChange>,
): Promise<Company> => {
  const before = await readCompany(trx)
  const { id, version: _read, ...requisites } = before
  const fields = changedFields(requisites, change)
  const next = readInput(companyRequisites, { ...requisites, ...change })
  const written = await compareAndSet(trx, 'settings', { key: companySetting }, version, {
    value: JSON.stringify(next),
  })
  if (!written) throw await changedMeanwhile(trx, 'company', id)
  await recordAudit(trx, office, actor, { action: 'change', resource: 'company', resourceId: id, fields })
  return { id, ...next, version: version + 1 }
}
