import type { Knex } from 'knex'
import type { z } from 'zod'
import { changedFields } from '../audit/changed-fields.ts'
import { changedMeanwhile } from '../audit/changed-meanwhile.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { invalid } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { shippedTemplates } from '../templates/shipped-templates.ts'
import type { Service, serviceChange } from './service-schema.ts'
import { updateService } from './service-store.ts'
import { loadService } from './service-views.ts'

const checkContract = ({ needsContract, contractTemplate }: Service): void => {
  if (contractTemplate !== null && shippedTemplates().get(contractTemplate)?.kind !== 'contract') {
    throw invalid('unknown_template', 'Такого шаблону договору немає.', {
      contractTemplate: 'Оберіть шаблон договору.',
    })
  }
  if (needsContract && contractTemplate === null) {
    throw invalid('template_needed', 'Для послуги з договором потрібен його шаблон.', {
      contractTemplate: 'Оберіть шаблон договору.',
    })
  }
}

/**
 * Changes a service of the catalogue. Nothing already issued or running changes with it: orders keep their terms, prices
 * and documents. Refuses `unknown_template`, `template_needed` (422), `changed_meanwhile` (409).
 */
export const changeService = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  id: number,
  { version, ...change }: z.output<typeof serviceChange>,
): Promise<Service> => {
  const before = await loadService(trx, id)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const next: Service = { ...before, ...given }
  checkContract(next)
  if (!(await updateService(trx, id, version, next))) throw await changedMeanwhile(trx, 'services', id)
  const fields = changedFields(before, change)
  await recordAudit(trx, office, actor, { action: 'change', resource: 'services', resourceId: id, fields })
  return loadService(trx, id)
}
