import { readable } from '../field-rules.ts'
import { idParams } from '../http/id-params.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { type Route, route } from '../http/route.ts'
import { notificationFields } from './notification-policy.ts'
import { listNotifications, loadNotification } from './notification-views.ts'
import { resendNotification } from './resend-notification.ts'

/** Notices to consumers: what was sent, what failed and why, and sending once more by hand. */
export const notificationRoutes: Route[] = [
  route({
    method: 'get',
    path: '/notifications',
    may: 'notifications.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, notificationFields, actor)
      const { rows, total } = await listNotifications(office.db.reader, actor, asked)
      const shown = rows.map((row) => readable(row, notificationFields, actor))
      return { list: { resource: 'notifications', rows: shown, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/notifications/:id',
    may: 'notifications.read',
    params: idParams,
    handler: async ({ office, actor, params }) => ({
      body: readable(await loadNotification(office.db.reader, actor, params.id), notificationFields, actor),
    }),
  }),
  route({
    method: 'post',
    path: '/notifications/:id/resend',
    may: 'notifications.resend',
    params: idParams,
    handler: async ({ office, actor, params, commit }) =>
      commit(async (trx) => {
        const id = await resendNotification(trx, office, actor, params.id)
        return { status: 201, body: readable(await loadNotification(trx, actor, id), notificationFields, actor) }
      }),
  }),
]
