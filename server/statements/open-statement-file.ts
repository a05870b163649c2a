import { forbidden } from '../errors.ts'
import { type OpenedFile, openFile } from '../files/open-file.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { fileOfStatement } from './statement-views.ts'

/**
 * The original bytes of a statement as the bank gave them. They tell of every REM's payers, so that a REM's clerk opens
 * only what they brought themselves. Refuses `not_found`, `forbidden` (403).
 */
export const openStatementFile = async (
  office: Pick<Office, 'config' | 'db' | 'seal'>,
  actor: Actor,
  id: number,
): Promise<OpenedFile> => {
  const { fileId, importedBy } = await fileOfStatement(office.db.reader, id)
  const own = actor.kind === 'staff' && actor.id === importedBy
  if (!own && scopeOf(actor).kind !== 'company') {
    throw forbidden('У файлі виписки є платежі інших РЕМ: його відкриває той, хто імпортував, або керівник.')
  }
  return openFile(office.db.reader, office, fileId)
}
