import type { Knex } from 'knex'
import type { z } from 'zod'
import { changedFields } from '../audit/changed-fields.ts'
import { changedMeanwhile } from '../audit/changed-meanwhile.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { addMapping, isBankTaken, updateMapping } from './statement-mapping-store.ts'
import { loadStatementMapping, type StatementMapping } from './statement-mapping-views.ts'
import type { newStatementMapping, statementMappingChange } from './statement-schema.ts'

const taken = (bank: string) =>
  conflict('mapping_exists', `Для банку «${bank}» відповідність стовпців уже збережено: змініть її.`)

/** Saves how to read a bank's CSV. Refuses `mapping_exists` (409) where that bank has one. */
export const addStatementMapping = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  { bank, mapping }: z.output<typeof newStatementMapping>,
): Promise<StatementMapping> => {
  const id = await addMapping(trx, bank, mapping)
  if (id === null) throw taken(bank)
  await recordAudit(trx, office, actor, { action: 'create', resource: 'statement-mappings', resourceId: id })
  return loadStatementMapping(trx, id)
}

/** Changes a saved mapping; statements read by it before stay as they were read. Refuses `mapping_exists`, `changed_meanwhile` (409). */
export const changeStatementMapping = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  id: number,
  { version, ...wanted }: z.output<typeof statementMappingChange>,
): Promise<StatementMapping> => {
  const before = await loadStatementMapping(trx, id)
  const next = { bank: wanted.bank ?? before.bank, mapping: wanted.mapping ?? before.mapping }
  if (await isBankTaken(trx, next.bank, id)) throw taken(next.bank)
  if (!(await updateMapping(trx, id, version, next))) throw await changedMeanwhile(trx, 'statement-mappings', id)
  await recordAudit(trx, office, actor, {
    action: 'change',
    resource: 'statement-mappings',
    resourceId: id,
    fields: changedFields(before, wanted),
  })
  return loadStatementMapping(trx, id)
}
