import { listRoutes } from '../http/list-routes.ts'
import { districtFields } from './district-policy.ts'
import { listDistricts, loadDistrict } from './district-views.ts'

/** The REMs: read by everybody, changed by nobody (they come with the reference data). */
export const districtRoutes = listRoutes({
  resource: 'districts',
  may: 'districts.read',
  fields: districtFields,
  list: (knex, _actor, asked) => listDistricts(knex, asked),
  show: (knex, _actor, id) => loadDistrict(knex, id),
})
