import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { paymentFields } from './payment-policy.ts'
import { newPayment, reversal } from './payment-schema.ts'
import { listPayments, showPayment } from './payment-views.ts'
import { recordPayment } from './record-payment.ts'
import { reversePayment } from './reverse-payment.ts'

/** The payments journal: read, record by hand, reverse. */
export const paymentRoutes: Route[] = [
  ...listRoutes({
    resource: 'payments',
    may: 'payments.read',
    fields: paymentFields,
    list: listPayments,
    show: showPayment,
  }),
  route({
    method: 'post',
    path: '/payments',
    may: 'payments.record',
    body: newPayment,
    handler: ({ office, actor, body, commit }) =>
      commit(async (trx) => {
        const id = await recordPayment(trx, office, actor, body)
        return { status: 201, body: await showPayment(trx, actor, id) }
      }),
  }),
  route({
    method: 'post',
    path: '/payments/:id/reversal',
    may: 'payments.reverse',
    params: recordParams,
    scope: ({ db }, actor, { id }) => showPayment(db.reader, actor, id),
    body: reversal,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => {
        const id = await reversePayment(trx, office, actor, params.id, body.reason)
        return { status: 201, body: await showPayment(trx, actor, id) }
      }),
  }),
]
