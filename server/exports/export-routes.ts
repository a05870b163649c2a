import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { cancelExport } from './cancel-export.ts'
import { listExports, showExport } from './export-job-views.ts'
import { exportFields } from './export-policy.ts'
import { newExport } from './export-schema.ts'
import { openExport } from './open-export.ts'
import { requestExport } from './request-export.ts'

/** Long exports: asked for, followed, cancelled and downloaded by the one who asked. */
export const exportRoutes: Route[] = [
  route({
    method: 'post',
    path: '/exports',
    may: 'exports.make',
    body: newExport,
    handler: async ({ office, actor, body, commit }) =>
      commit(async (trx) => ({ status: 202, body: await requestExport(trx, office, actor, body) })),
  }),
  ...listRoutes({
    resource: 'exports',
    may: 'exports.make',
    fields: exportFields,
    list: listExports,
    show: showExport,
  }),
  route({
    method: 'post',
    path: '/exports/:id/cancel',
    may: 'exports.make',
    params: recordParams,
    handler: async ({ office, actor, params, commit }) =>
      commit(async (trx) => ({ body: await cancelExport(trx, office, actor, params.id) })),
  }),
  route({
    method: 'get',
    path: '/exports/:id/file',
    may: 'exports.make',
    params: recordParams,
    handler: async ({ office, actor, params }) => ({ flow: await openExport(office, actor, params.id) }),
  }),
]
