import type { Knex } from 'knex'
import type { z } from 'zod'
import { invalid } from '../errors.ts'
import { readable } from '../field-rules.ts'
import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route, type UploadedFile } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { type Imported, importStatement } from './import-statement.ts'
import type { JudgeLines, PostQueued } from './line-judgement.ts'
import { openStatementFile } from './open-statement-file.ts'
import { previewStatement } from './preview-statement.ts'
import type { StatementFile } from './read-own-statement.ts'
import { loadStatementMapping } from './statement-mapping-views.ts'
import { statementFields } from './statement-policy.ts'
import { largestStatement, statementForm } from './statement-schema.ts'
import { listStatements, showStatement } from './statement-views.ts'

/** What statements ask of those who know invoices: they know statements, so they are handed in. */
export interface Posting {
  preview: JudgeLines
  post: PostQueued
}

/** So many new lines are posted before the import answers; more are left to the office's own pace. */
const postedAtOnce = 200

const upload = { largest: largestStatement, most: 1 }

const fileOf = async (
  knex: Knex,
  files: readonly UploadedFile[],
  { mapping, mappingId }: z.output<typeof statementForm>,
): Promise<StatementFile> => {
  const [file] = files
  if (!file) {
    throw invalid('no_file', 'Файл виписки не надіслано.', { files: 'Оберіть файл виписки.' })
  }
  const saved = mappingId === undefined ? undefined : (await loadStatementMapping(knex, mappingId)).mapping
  return { name: file.name, bytes: file.bytes, mapping: mapping ?? saved }
}

/** The statement as its importer sees it: whoever brings the same file again has added nothing. */
const shown = async (knex: Knex, actor: Actor, { id, fresh }: Pick<Imported, 'id' | 'fresh'>) => {
  const statement = await showStatement(knex, id)
  return readable(fresh ? statement : { ...statement, added: 0, repeated: statement.lines }, statementFields, actor)
}

/** The import stands whatever becomes of this: what is not posted now stays in the queue. */
const postNow = (office: Office, post: PostQueued): Promise<unknown> =>
  post(office, postedAtOnce).catch((error) => office.log.error({ err: error }, 'imported lines wait in the queue'))

/** Bank statements: what importing one would do, importing it, the list, and the files as the banks gave them. */
export const statementRoutes = ({ preview, post }: Posting): Route[] => [
  route({
    method: 'post',
    path: '/statements/preview',
    may: 'statements.import',
    upload,
    body: statementForm,
    handler: async ({ office, actor, files, body }) => ({
      body: await previewStatement(office, actor, await fileOf(office.db.reader, files, body), preview),
    }),
  }),
  route({
    method: 'post',
    path: '/statements',
    may: 'statements.import',
    upload,
    body: statementForm,
    handler: async ({ office, actor, files, body, commit }) => {
      const file = { ...(await fileOf(office.db.reader, files, body)), source: 'console' as const }
      const imported = await importStatement(office, actor, file)
      if (imported.added > 0 && imported.added <= postedAtOnce) await postNow(office, post)
      // The hash of the file is what makes the import repeatable; the answer is remembered with what was posted in it.
      return commit(async (trx) => ({
        status: imported.fresh ? 201 : 200,
        body: await shown(trx, actor, imported),
      }))
    },
  }),
  ...listRoutes({
    resource: 'statements',
    may: 'statements.read',
    fields: statementFields,
    list: (knex, _actor, asked) => listStatements(knex, asked),
    show: (knex, _actor, id) => showStatement(knex, id),
  }),
  route({
    method: 'get',
    path: '/statements/:id/file',
    may: 'statements.read',
    params: recordParams,
    handler: async ({ office, actor, params }) => ({ file: await openStatementFile(office, actor, params.id) }),
  }),
]
