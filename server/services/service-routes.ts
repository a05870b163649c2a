import { readable } from '../field-rules.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { changeService } from './change-service.ts'
import { listServices, showService } from './service-list-views.ts'
import { serviceFields } from './service-policy.ts'
import { newPrice, serviceChange } from './service-schema.ts'
import { loadService } from './service-views.ts'
import { setPrice } from './set-price.ts'

const mustExist = (office: Office, _actor: Actor, { id }: { id: number }) => loadService(office.db.reader, id)
const today = (office: Office): string => kyivDateOf(office.clock.now())

/** The service catalogue and its prices. */
export const serviceRoutes: Route[] = [
  route({
    method: 'get',
    path: '/services',
    may: 'services.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, serviceFields, actor)
      const { rows, total } = await listServices(office.db.reader, asked, today(office))
      const seen = rows.map((row) => readable(row, serviceFields, actor))
      return { list: { resource: 'services', rows: seen, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/services/:id',
    may: 'services.read',
    params: recordParams,
    handler: async ({ office, actor, params }) => ({
      body: readable(await showService(office.db.reader, params.id, today(office)), serviceFields, actor),
    }),
  }),
  route({
    method: 'put',
    path: '/services/:id',
    may: 'services.write',
    params: recordParams,
    scope: mustExist,
    body: serviceChange,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => {
        await changeService(trx, office, actor, params.id, body)
        return { body: await showService(trx, params.id, today(office)) }
      }),
  }),
  route({
    method: 'post',
    path: '/services/:id/prices',
    may: 'services.write',
    params: recordParams,
    scope: mustExist,
    body: newPrice,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => {
        await setPrice(trx, office, actor, params.id, body)
        return { status: 201, body: await showService(trx, params.id, today(office)) }
      }),
  }),
]
