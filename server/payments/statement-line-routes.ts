import type { Knex } from 'knex'
import { readable } from '../field-rules.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { recordParams } from '../http/record-params.ts'
import { type Call, type Reply, type Route, route } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { presentLine } from '../statements/present-line.ts'
import { statementLineFields } from '../statements/statement-line-policy.ts'
import { findVisibleLine, listStatementLines } from '../statements/statement-line-views.ts'
import { allocateLine } from './allocate-line.ts'
import { allocation, lineNote, payoutOf, undoReason } from './line-schema.ts'
import { markNotOurs } from './mark-line.ts'
import { noteLine } from './note-line.ts'
import { payOutLine } from './pay-out-line.ts'
import { showLine } from './show-line.ts'
import { undoLine } from './undo-line.ts'

interface OneLine {
  method: 'post'
  may: 'statements.match'
  params: typeof recordParams
  scope: (office: Office, actor: Actor, params: { id: number }) => Promise<unknown>
}

const oneLine: OneLine = {
  method: 'post',
  may: 'statements.match',
  params: recordParams,
  scope: ({ db }, actor, { id }) => findVisibleLine(db.reader, actor, id),
}

type LineCall = Pick<Call<{ id: number }, undefined, never>, 'office' | 'actor' | 'params' | 'commit'>

/** Does one thing with a line and answers the line as it then is. */
const done = (
  { office, actor, params, commit }: LineCall,
  status: 200 | 201,
  deed: (trx: Knex.Transaction) => Promise<void>,
): Promise<Reply> =>
  commit(async (trx) => {
    await deed(trx)
    return { status, body: await showLine(trx, office, actor, params.id) }
  })

/** The matching desk (issue 3 B): the bank's lines, and what may be done with one. */
export const statementLineRoutes: Route[] = [
  route({
    method: 'get',
    path: '/statement-lines',
    may: 'statements.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, statementLineFields, actor)
      const { rows, total } = await listStatementLines(office.db.reader, actor, asked)
      const seen = rows.map((row) => readable(presentLine(office.seal, actor, row), statementLineFields, actor))
      return { list: { resource: 'statement-lines', rows: seen, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/statement-lines/:id',
    may: 'statements.read',
    params: recordParams,
    handler: async ({ office, actor, params }) => ({
      body: await showLine(office.db.reader, office, actor, params.id),
    }),
  }),
  route({
    ...oneLine,
    path: '/statement-lines/:id/allocations',
    body: allocation,
    handler: ({ office, actor, params, body, commit }) =>
      done({ office, actor, params, commit }, 201, (trx) => allocateLine(trx, office, actor, params.id, body)),
  }),
  route({
    ...oneLine,
    path: '/statement-lines/:id/payouts',
    body: payoutOf,
    handler: ({ office, actor, params, body, commit }) =>
      done({ office, actor, params, commit }, 201, (trx) => payOutLine(trx, office, actor, params.id, body.refundId)),
  }),
  route({
    ...oneLine,
    path: '/statement-lines/:id/not-ours',
    body: lineNote,
    handler: ({ office, actor, params, body, commit }) =>
      done({ office, actor, params, commit }, 201, (trx) => markNotOurs(trx, office, actor, params.id, body.note)),
  }),
  route({
    ...oneLine,
    path: '/statement-lines/:id/notes',
    body: lineNote,
    handler: ({ office, actor, params, body, commit }) =>
      done({ office, actor, params, commit }, 201, (trx) => noteLine(trx, office, actor, params.id, body.note)),
  }),
  route({
    ...oneLine,
    path: '/statement-lines/:id/undo',
    body: undoReason,
    handler: ({ office, actor, params, body, commit }) =>
      done({ office, actor, params, commit }, 200, (trx) => undoLine(trx, office, actor, params.id, body.reason)),
  }),
]
