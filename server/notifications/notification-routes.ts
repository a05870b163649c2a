import { readable } from '../field-rules.ts'
import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { notificationFields } from './notification-policy.ts'
import { listNotifications, loadNotification } from './notification-views.ts'
import { resendNotification } from './resend-notification.ts'

/** Notices to consumers: what was sent, what failed and why, and sending once more by hand. */
export const notificationRoutes: Route[] = [
  ...listRoutes({
    resource: 'notifications',
    may: 'notifications.read',
    fields: notificationFields,
    list: listNotifications,
    show: loadNotification,
  }),
  route({
    method: 'post',
    path: '/notifications/:id/resend',
    may: 'notifications.resend',
    params: recordParams,
    handler: async ({ office, actor, params, commit }) =>
      commit(async (trx) => {
        const id = await resendNotification(trx, office, actor, params.id)
        return { status: 201, body: readable(await loadNotification(trx, actor, id), notificationFields, actor) }
      }),
  }),
]
