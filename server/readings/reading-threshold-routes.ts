import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { changeThresholds } from './change-thresholds.ts'
import { thresholdFields } from './reading-policy.ts'
import { thresholdChange } from './reading-threshold-schema.ts'
import { listThresholds, showThresholds } from './reading-threshold-views.ts'

/** From when on a REM's readings are doubtful: read, and changed by the manager or the administrator. */
export const thresholdRoutes: Route[] = [
  ...listRoutes({
    resource: 'reading-thresholds',
    may: 'reading_thresholds.read',
    fields: thresholdFields,
    list: listThresholds,
    show: showThresholds,
  }),
  route({
    method: 'put',
    path: '/reading-thresholds/:id',
    may: 'reading_thresholds.write',
    params: recordParams,
    scope: ({ db }, actor, { id }) => showThresholds(db.reader, actor, id),
    body: thresholdChange,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => ({ body: await changeThresholds(trx, office, actor, params.id, body) })),
  }),
]
