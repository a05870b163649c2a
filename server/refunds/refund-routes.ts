import { conflict } from '../errors.ts'
import { readable } from '../field-rules.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { advanceRefund } from './advance-refund.ts'
import { refundListRoutes } from './refund-list-routes.ts'
import { showRefund } from './refund-page-views.ts'
import { refundFields } from './refund-policy.ts'
import { refundEvent } from './refund-schema.ts'
import { listRefunds, showRefundRow } from './refund-views.ts'

const onlyThroughList = () =>
  conflict('only_through_list', 'До платіжного списку повернення потрапляє тільки разом зі списком: складіть його.')

/** What is owed back: read, proposed, approved; then payment lists. */
export const refundRoutes: Route[] = [
  route({
    method: 'get',
    path: '/refunds',
    may: 'refunds.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, refundFields, actor)
      const { rows, total } = await listRefunds(office.db.reader, office, actor, asked)
      const seen = rows.map((row) => readable(row, refundFields, actor))
      return { list: { resource: 'refunds', rows: seen, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/refunds/:id',
    may: 'refunds.read',
    params: recordParams,
    handler: async ({ office, actor, params }) => ({
      body: readable(await showRefund(office.db.reader, office, actor, params.id), refundFields, actor),
    }),
  }),
  route({
    method: 'post',
    path: '/refunds/:id/events',
    may: 'refunds.read',
    params: recordParams,
    scope: (office, actor, { id }) => showRefundRow(office.db.reader, office, actor, id),
    body: refundEvent,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => {
        if (body.event === 'order') throw onlyThroughList()
        const { event, input, version } = body
        await advanceRefund(trx, office, actor, { refundId: params.id, event, input, version })
        const page = await showRefund(trx, office, actor, params.id)
        return { body: readable(page, refundFields, actor) }
      }),
  }),
  ...refundListRoutes,
]
