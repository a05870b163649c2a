import { readable } from '../field-rules.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { districtFields } from './district-policy.ts'
import { listDistricts, loadDistrict } from './district-views.ts'

/** The REMs: read by everybody, changed by nobody (they come with the reference data). */
export const districtRoutes: Route[] = [
  route({
    method: 'get',
    path: '/districts',
    may: 'districts.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, districtFields, actor)
      const { rows, total } = await listDistricts(office.db.reader, asked)
      const shown = rows.map((row) => readable(row, districtFields, actor))
      return { list: { resource: 'districts', rows: shown, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/districts/:id',
    may: 'districts.read',
    params: recordParams,
    handler: async ({ office, actor, params }) => ({
      body: readable(await loadDistrict(office.db.reader, params.id), districtFields, actor),
    }),
  }),
]
