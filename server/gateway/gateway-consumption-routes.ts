import { loadVisibleAccount } from '../accounts/account-views.ts'
import { consumptionOfAccount, volumesOfKind } from '../consumption/consumption-views.ts'
import { type Route, route } from '../http/route.ts'
import { addMonths } from '../time/billing-period.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { accountParams, consumptionQuery } from './gateway-schema.ts'

/** The cabinet shows all there is; the office keeps no more than ten years. */
const mostMonths = 120

/** The history of consumption over the consumer channel (ZH, «Історичні дані»). */
export const gatewayConsumptionRoutes: Route[] = [
  route({
    method: 'get',
    path: '/accounts/*account/consumption',
    may: 'channel',
    params: accountParams,
    query: consumptionQuery,
    handler: async ({ office: { db, clock }, actor, params, query }) => {
      const account = await loadVisibleAccount(db.reader, actor, params.account)
      const today = kyivDateOf(clock.now())
      const volumes = await consumptionOfAccount(db.reader, account.id, addMonths(today, -mostMonths), today)
      const asked = volumesOfKind(volumes, query.kind)
      return {
        body: asked.map(({ period, meter, kind, hundredths }) => ({ period, meter, kwh: hundredths / 100, kind })),
      }
    },
  }),
]
