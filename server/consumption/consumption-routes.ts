import { notFound } from '../errors.ts'
import { readable } from '../field-rules.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { type Route, route } from '../http/route.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { refuseOddFilters } from './consumption-filter.ts'
import { consumptionFields } from './consumption-policy.ts'
import { volumeParams } from './consumption-schema.ts'
import { listConsumption } from './list-consumption-views.ts'
import { changesOfVolume } from './volume-change-views.ts'

/** Monthly volumes: the list, and one of them with what became of it. */
export const consumptionRoutes: Route[] = [
  route({
    method: 'get',
    path: '/consumption',
    may: 'consumption.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, consumptionFields, actor)
      refuseOddFilters(asked.conditions)
      const { rows, total } = await listConsumption(office.db, actor, asked, kyivDateOf(office.clock.now()))
      const seen = rows.map((row) => readable(row, consumptionFields, actor))
      return { list: { resource: 'consumption', rows: seen, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/consumption/:id',
    may: 'consumption.read',
    params: volumeParams,
    handler: async ({ office, actor, params }) => {
      const asked = { sort: null, offset: 0, limit: 1, q: null }
      const today = kyivDateOf(office.clock.now())
      const conditions = [{ field: 'id', operator: 'in' as const, values: [params.id] }]
      const { rows } = await listConsumption(office.db, actor, { ...asked, conditions }, today)
      const [row] = rows
      if (!row) throw notFound('Обсяг')
      const changes = await changesOfVolume(office.db.reader, row)
      return { body: readable({ ...row, changes }, consumptionFields, actor) }
    },
  }),
]
