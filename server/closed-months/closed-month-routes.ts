import { readable } from '../field-rules.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { type Route, route } from '../http/route.ts'
import { closeMonth } from './close-month.ts'
import { closedMonthFields } from './closed-month-policy.ts'
import { monthToClose } from './closed-month-schema.ts'
import { findClosedMonth, listClosedMonths } from './closed-month-views.ts'

/** The closed months: everybody who works with money sees them, a manager closes one more. */
export const closedMonthRoutes: Route[] = [
  route({
    method: 'get',
    path: '/closed-months',
    may: 'cash.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, closedMonthFields, actor)
      const { rows, total } = await listClosedMonths(office.db.reader, asked)
      const seen = rows.map((row) => readable(row, closedMonthFields, actor))
      return { list: { resource: 'closed-months', rows: seen, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'post',
    path: '/closed-months',
    may: 'months.close',
    body: monthToClose,
    handler: ({ office, actor, body, commit }) =>
      commit(async (trx) => {
        await closeMonth(trx, office, actor, body.month)
        return { status: 201, body: await findClosedMonth(trx, body.month) }
      }),
  }),
]
