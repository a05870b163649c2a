import { readable } from '../field-rules.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { type Reply, type Route, route } from '../http/route.ts'
import { changeTemplate } from './change-template.ts'
import { templateFields } from './template-policy.ts'
import { templateChange, templateDraft, templateParams } from './template-schema.ts'
import { findShipped, listTemplates, loadTemplate } from './template-views.ts'
import { type Trial, tryTemplate } from './try-template.ts'

const trialReply = (trial: Trial): Reply =>
  'pdf' in trial
    ? { file: { bytes: Buffer.from(trial.pdf), mediaType: 'application/pdf', name: 'Зразок.pdf' } }
    : { body: { parts: trial.texts } }

/** The wordings of documents and messages: shipped in `templates/`, edited here. */
export const templateRoutes: Route[] = [
  route({
    method: 'get',
    path: '/templates',
    may: 'templates.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, templateFields, actor)
      const { rows, total } = await listTemplates(office.db.reader, asked)
      const seen = rows.map((row) => readable(row, templateFields, actor))
      return { list: { resource: 'templates', rows: seen, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/templates/:code',
    may: 'templates.read',
    params: templateParams,
    handler: async ({ office, actor, params }) => ({
      body: readable(await loadTemplate(office.db.reader, params.code), templateFields, actor),
    }),
  }),
  route({
    method: 'put',
    path: '/templates/:code',
    may: 'templates.write',
    params: templateParams,
    scope: async (_office, _actor, { code }) => findShipped(code),
    body: templateChange,
    handler: async ({ office, actor, params, body, commit }) => {
      await tryTemplate(office, findShipped(params.code), body.parts)
      return commit(async (trx) => ({ body: await changeTemplate(trx, office, actor, params.code, body) }))
    },
  }),
  route({
    method: 'post',
    path: '/templates/:code/preview',
    may: 'templates.write',
    params: templateParams,
    scope: async (_office, _actor, { code }) => findShipped(code),
    body: templateDraft,
    handler: async ({ office, params, body }) =>
      trialReply(await tryTemplate(office, findShipped(params.code), body.parts)),
  }),
]
