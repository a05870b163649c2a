import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { addStatementMapping, changeStatementMapping } from './save-statement-mapping.ts'
import { listStatementMappings, loadStatementMapping } from './statement-mapping-views.ts'
import { statementMappingFields } from './statement-policy.ts'
import { newStatementMapping, statementMappingChange } from './statement-schema.ts'

/** How CSV statements of each bank are read: saved by the wizard once, used for every later file. */
export const statementMappingRoutes: Route[] = [
  ...listRoutes({
    resource: 'statement-mappings',
    may: 'statements.read',
    fields: statementMappingFields,
    list: (knex, _actor, asked) => listStatementMappings(knex, asked),
    show: (knex, _actor, id) => loadStatementMapping(knex, id),
  }),
  route({
    method: 'post',
    path: '/statement-mappings',
    may: 'statements.import',
    body: newStatementMapping,
    handler: ({ office, actor, body, commit }) =>
      commit(async (trx) => ({ status: 201, body: await addStatementMapping(trx, office, actor, body) })),
  }),
  route({
    method: 'put',
    path: '/statement-mappings/:id',
    may: 'statements.import',
    params: recordParams,
    scope: ({ db }, _actor, { id }) => loadStatementMapping(db.reader, id),
    body: statementMappingChange,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => ({ body: await changeStatementMapping(trx, office, actor, params.id, body) })),
  }),
]
