import { loadVisibleAccount } from '../accounts/account-views.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { accountWorkbookQuery } from './consumption-export-schema.ts'
import { exportAccountConsumption } from './export-account-consumption.ts'

/** The history of one account as a workbook, at its page. */
export const accountConsumptionRoutes: Route[] = [
  route({
    method: 'get',
    path: '/accounts/:id/consumption.xlsx',
    may: 'consumption.read',
    params: recordParams,
    query: accountWorkbookQuery,
    scope: (office, actor, { id }) => loadVisibleAccount(office.db.reader, actor, id),
    handler: async ({ office, actor, params, query }) => ({
      file: await exportAccountConsumption(office, actor, params.id, query),
    }),
  }),
]
