import { listRoutes } from '../http/list-routes.ts'
import { refundFields } from './refund-policy.ts'
import { listRefunds, showRefund } from './refund-views.ts'

/** What is owed back, to be read; proposing and approving refunds comes with the ledger. */
export const refundRoutes = listRoutes({
  resource: 'refunds',
  may: 'refunds.read',
  fields: refundFields,
  list: listRefunds,
  show: showRefund,
})
