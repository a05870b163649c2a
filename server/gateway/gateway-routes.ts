import { z } from 'zod'
import { loadVisibleAccount } from '../accounts/account-views.ts'
import { largestScan, mostScans } from '../files/file-limits.ts'
import { keepingScans } from '../files/keep-scans.ts'
import { recordNumber } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { carryOutEvent } from '../orders/carry-out-event.ts'
import { judgeOrder } from '../orders/judge-order.ts'
import { attachToOrder } from '../orders/order-attachments.ts'
import { orderForm } from '../orders/order-intake-schema.ts'
import { orderIdOf } from '../orders/order-number-views.ts'
import { listQueue } from '../orders/order-queue-views.ts'
import { placeOrder } from '../orders/place-order.ts'
import { sentFormPart } from '../orders/sent-form.ts'
import { accountQuery, consumerEventBody } from './gateway-schema.ts'
import { consumerRow, showConsumerOrder } from './show-consumer-order.ts'

const mostRows = 200

/** The `:number` of an order's address; anything else is an order that does not exist. */
const numberParams = z.object({ number: recordNumber })

/** Orders over the consumer channel: the same verbs as the console's, without versions. */
export const gatewayRoutes: Route[] = [
  route({
    method: 'post',
    path: '/orders',
    may: 'channel',
    upload: { largest: largestScan, most: mostScans },
    body: sentFormPart(orderForm),
    handler: async ({ office, actor, body: { form, sent }, files, commit }) => {
      const asked = { form, channel: 'gateway' } as const
      // Judged before a byte is kept, and again inside the transaction, where the catalogue stands still.
      await judgeOrder(office.db.reader, office, actor, { ...asked, scans: files.length })
      return keepingScans(office, files, (kept) =>
        commit(async (trx) => {
          const { id } = await placeOrder(trx, office, actor, { ...asked, sent: sent(), files: kept })
          return { status: 201, body: await showConsumerOrder(trx, office, actor, id) }
        }),
      )
    },
  }),
  route({
    method: 'get',
    path: '/orders',
    may: 'channel',
    query: accountQuery,
    handler: async ({ office, actor, query }) => {
      const { id } = await loadVisibleAccount(office.db.reader, actor, query.account)
      const { rows, total } = await listQueue(office, actor, {
        conditions: [{ field: 'accountId', operator: 'in', values: [id] }],
        sort: { field: 'id', direction: 'desc' },
        offset: 0,
        limit: mostRows,
        q: null,
      })
      return { list: { resource: 'orders', rows: rows.map(consumerRow), offset: 0, total } }
    },
  }),
  route({
    method: 'get',
    path: '/orders/:number',
    may: 'channel',
    params: numberParams,
    handler: async ({ office, actor, params }) => {
      const id = await orderIdOf(office.db.reader, actor, params.number)
      return { body: await showConsumerOrder(office.db.reader, office, actor, id) }
    },
  }),
  route({
    method: 'post',
    path: '/orders/:number/events',
    may: 'channel',
    params: numberParams,
    scope: (office, actor, { number }) => orderIdOf(office.db.reader, actor, number),
    body: consumerEventBody,
    handler: async ({ office, actor, params, body, commit }) => {
      const orderId = await orderIdOf(office.db.reader, actor, params.number)
      const asked = { orderId, event: body.event, input: body.input, version: undefined }
      return carryOutEvent(office, actor, asked, (work) =>
        commit(async (trx) => {
          await work(trx)
          return { body: await showConsumerOrder(trx, office, actor, orderId) }
        }),
      )
    },
  }),
  route({
    method: 'post',
    path: '/orders/:number/files',
    may: 'channel',
    params: numberParams,
    upload: { largest: largestScan, most: mostScans },
    scope: (office, actor, { number }) => orderIdOf(office.db.reader, actor, number),
    body: z.strictObject({}).optional(),
    handler: async ({ office, actor, params, files, commit }) => {
      const orderId = await orderIdOf(office.db.reader, actor, params.number)
      return keepingScans(office, files, (kept) =>
        commit(async (trx) => {
          await attachToOrder(trx, office, actor, { orderId, kind: 'other', files: kept })
          return { status: 201, body: await showConsumerOrder(trx, office, actor, orderId) }
        }),
      )
    },
  }),
]
