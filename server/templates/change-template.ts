import type { Knex } from 'knex'
import type { z } from 'zod'
import { changedMeanwhile } from '../audit/changed-meanwhile.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import type { EditableTemplate, templateChange } from './template-schema.ts'
import { saveEdit } from './template-store.ts'
import { currentTemplate, loadTemplate } from './template-views.ts'

/**
 * Saves texts (already tried out, `tryTemplate`) as the wording's next version. Issued documents and sent messages keep
 * the version they were made with. Refuses `changed_meanwhile` (409).
 */
export const changeTemplate = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  code: string,
  { version, parts }: z.output<typeof templateChange>,
): Promise<EditableTemplate> => {
  const current = await currentTemplate(trx, code)
  const fresh =
    current.version === version &&
    (await saveEdit(trx, {
      code,
      version: version + 1,
      parts: Object.fromEntries(parts.map(({ name, text }) => [name, text])),
      createdAt: office.clock.now().toISOString(),
      createdBy: actor.kind === 'staff' ? actor.id : null,
    }))
  if (!fresh) throw await changedMeanwhile(trx, 'templates', code)
  const fields = parts.filter(({ name, text }) => current.parts[name] !== text).map(({ name }) => name)
  await recordAudit(trx, office, actor, {
    action: 'change',
    resource: 'templates',
    resourceId: code,
    fields,
    note: `version ${version + 1}`,
  })
  return loadTemplate(trx, code)
}
