import { z } from 'zod'
import { forbidden } from '../errors.ts'
import { listQuerySchema, readListQuery } from '../http/list-query.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor, StaffActor } from '../may.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { assignOrder } from './assign-order.ts'
import { acceptOrders, assignOrders, recordBulk } from './bulk-orders.ts'
import { carryOutEvent } from './carry-out-event.ts'
import { claimNextOrder, claimOrder, releaseOrder } from './claim-order.ts'
import { type EventAsked, loadVisibleOrder } from './find-transition.ts'
import { noteOrder } from './note-order.ts'
import { countOrders } from './order-counts-views.ts'
import { orderFields } from './order-policy.ts'
import { listQueue } from './order-queue-views.ts'
import { showOrder } from './order-views.ts'
import { previewEvent } from './preview-event.ts'

const version = z.number('Вкажіть версію заявки.').int().min(0)
const recordId = z.int32().positive()
const eventBody = z.strictObject({ event: z.string().min(1).max(40), input: z.unknown().optional(), version })
const assignBody = z.strictObject({ assigneeId: recordId.nullable(), version })
const noteBody = z.strictObject({
  text: z.string().trim().min(1, 'Напишіть нотатку.').max(2000, 'Не довше 2000 знаків.'),
})
/** An order named twice is one order, or it would be both done and refused. */
const ids = z
  .array(recordId)
  .min(1, 'Оберіть заявки.')
  .max(200, 'За один раз — не більше 200 заявок.')
  .transform((named) => [...new Set(named)])
const nextBody = z.strictObject({ after: recordId.nullable().optional() })

const staffOf = (actor: Actor): StaffActor => {
  if (actor.kind !== 'staff') throw forbidden()
  return actor
}

const eventOf = ({ id }: { id: number }, { event, input, version }: z.output<typeof eventBody>): EventAsked => ({
  orderId: id,
  event,
  input,
  version,
})

const inScopeFirst = (office: Parameters<NonNullable<Route['scope']>>[0], actor: Actor, { id }: { id: number }) =>
  loadVisibleOrder(office.db.reader, actor, id)

/** The clerk's queue, the order page and what is done there. */
export const orderRoutes: Route[] = [
  route({
    method: 'get',
    path: '/orders',
    may: 'orders.read',
    query: listQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, orderFields, actor)
      const { rows, total } = await listQueue(office, actor, asked)
      return { list: { resource: 'orders', rows, offset: asked.offset, total } }
    },
  }),
  route({
    method: 'get',
    path: '/orders/counts',
    may: 'orders.read',
    handler: async ({ office, actor }) => ({
      body: await countOrders(office.db.reader, actor, kyivDateOf(office.clock.now())),
    }),
  }),
  route({
    method: 'post',
    path: '/orders/next',
    may: 'orders.claim',
    body: nextBody.optional(),
    handler: ({ office, actor, body, commit }) =>
      commit(async (trx) => {
        const claimed = await claimNextOrder(trx, office, staffOf(actor), body?.after ?? null)
        return claimed === null ? { status: 204 } : { body: await showOrder(trx, office, actor, claimed) }
      }),
  }),
  route({
    method: 'post',
    path: '/orders/accept',
    may: 'orders.advance',
    body: z.strictObject({ ids }),
    handler: async ({ office, actor, body, commit }) => {
      const outcome = await acceptOrders(office, staffOf(actor), body.ids)
      return commit(async (trx) => {
        await recordBulk(trx, office, staffOf(actor), 'bulk_accept', outcome)
        return { body: outcome }
      })
    },
  }),
  route({
    method: 'post',
    path: '/orders/assign',
    may: 'orders.assign',
    body: z.strictObject({ ids, assigneeId: recordId.nullable() }),
    handler: async ({ office, actor, body, commit }) => {
      const outcome = await assignOrders(office, staffOf(actor), body.ids, body.assigneeId)
      return commit(async (trx) => {
        await recordBulk(trx, office, staffOf(actor), 'bulk_assign', outcome)
        return { body: outcome }
      })
    },
  }),
  route({
    method: 'get',
    path: '/orders/:id',
    may: 'orders.read',
    params: recordParams,
    handler: async ({ office, actor, params }) => ({
      body: await showOrder(office.db.reader, office, actor, params.id),
    }),
  }),
  route({
    method: 'post',
    path: '/orders/:id/events',
    may: 'orders.advance',
    params: recordParams,
    scope: inScopeFirst,
    body: eventBody,
    handler: ({ office, actor, params, body, commit }) =>
      carryOutEvent(office, actor, eventOf(params, body), (work) =>
        commit(async (trx) => {
          await work(trx)
          return { body: await showOrder(trx, office, actor, params.id) }
        }),
      ),
  }),
  route({
    method: 'post',
    path: '/orders/:id/preview',
    may: 'orders.advance',
    params: recordParams,
    scope: inScopeFirst,
    body: eventBody,
    handler: async ({ office, actor, params, body }) => {
      const { document, ...preview } = await previewEvent(office, actor, eventOf(params, body))
      return {
        body: { ...preview, document: document && { title: document.title, pdf: document.bytes.toString('base64') } },
      }
    },
  }),
  route({
    method: 'post',
    path: '/orders/:id/claim',
    may: 'orders.claim',
    params: recordParams,
    handler: ({ office, actor, params, commit }) =>
      commit(async (trx) => {
        await claimOrder(trx, office, staffOf(actor), params.id)
        return { body: await showOrder(trx, office, actor, params.id) }
      }),
  }),
  route({
    method: 'post',
    path: '/orders/:id/release',
    may: 'orders.claim',
    params: recordParams,
    handler: ({ office, actor, params, commit }) =>
      commit(async (trx) => {
        await releaseOrder(trx, staffOf(actor), params.id)
        return { body: await showOrder(trx, office, actor, params.id) }
      }),
  }),
  route({
    method: 'post',
    path: '/orders/:id/assignee',
    may: 'orders.assign',
    params: recordParams,
    scope: inScopeFirst,
    body: assignBody,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => {
        await assignOrder(trx, office, actor, { orderId: params.id, ...body })
        return { body: await showOrder(trx, office, actor, params.id) }
      }),
  }),
  route({
    method: 'post',
    path: '/orders/:id/notes',
    may: 'orders.note',
    params: recordParams,
    scope: inScopeFirst,
    body: noteBody,
    handler: ({ office, actor, params, body, commit }) =>
      commit(async (trx) => {
        await noteOrder(trx, office, staffOf(actor), params.id, body.text)
        return { status: 201, body: await showOrder(trx, office, actor, params.id) }
      }),
  }),
]
