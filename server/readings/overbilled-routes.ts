import { loadVisibleAccount } from '../accounts/account-views.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { overbilledOfAccount } from './overbilled-meter-views.ts'

/** What an account was billed too much of meters that are gone, beside its history. */
export const overbilledRoutes: Route[] = [
  route({
    method: 'get',
    path: '/accounts/:id/overbilled',
    may: 'consumption.read',
    params: recordParams,
    scope: (office, actor, { id }) => loadVisibleAccount(office.db.reader, actor, id),
    handler: async ({ office, params }) => {
      const rows = await overbilledOfAccount(office.db.reader, params.id, kyivDateOf(office.clock.now()))
      return { body: rows.map(({ id: _, accountId: __, ...row }) => row) }
    },
  }),
]
