import { z } from 'zod'
import { largestScan, mostScans } from '../files/file-limits.ts'
import { keepingScans } from '../files/keep-scans.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { loadVisibleOrder } from './find-transition.ts'
import { judgeOrder } from './judge-order.ts'
import { staffAttachmentKinds } from './order-attachment-kinds.ts'
import { attachToOrder, openAttachment } from './order-attachments.ts'
import { staffOrderForm } from './order-intake-schema.ts'
import { showOrder } from './order-views.ts'
import { placeOrder } from './place-order.ts'
import { prefillOrder } from './prefill-order.ts'
import { sentFormOrPart } from './sent-form.ts'

const attachmentParams = recordParams.extend({ attachmentId: recordParams.shape.id })

const kinds = Object.keys(staffAttachmentKinds) as (keyof typeof staffAttachmentKinds)[]
const attachmentBody = z.strictObject({
  kind: z.enum(kinds, 'Вкажіть, що це: акт, підписаний договір, скан документа чи фото.'),
})

/** Orders placed by staff for a caller or from paper, the form's prefill, and the scans of an order. */
export const orderIntakeRoutes: Route[] = [
  route({
    method: 'post',
    path: '/orders',
    may: 'orders.place',
    upload: { largest: largestScan, most: mostScans, orJson: true },
    body: sentFormOrPart(staffOrderForm),
    handler: async ({ office, actor, body: { form, sent }, files, commit }) => {
      const byDefault = actor.kind === 'staff' && actor.role === 'operator' ? 'phone' : 'paper'
      const channel = form.channel ?? byDefault
      await judgeOrder(office.db.reader, office, actor, { form, channel, scans: files.length })
      return keepingScans(office, files, (kept) =>
        commit(async (trx) => {
          const { id, hints } = await placeOrder(trx, office, actor, { form, sent: sent(), files: kept, channel })
          return { status: 201, body: { ...(await showOrder(trx, office, actor, id)), hints } }
        }),
      )
    },
  }),
  route({
    method: 'get',
    path: '/accounts/:id/prefill',
    may: 'orders.place',
    params: recordParams,
    handler: async ({ office, actor, params: { id } }) => ({
      body: { id, ...(await prefillOrder(office.db.reader, office, actor, id)) },
    }),
  }),
  route({
    method: 'post',
    path: '/orders/:id/attachments',
    may: 'orders.note',
    params: recordParams,
    upload: { largest: largestScan, most: mostScans },
    body: attachmentBody,
    scope: (office, actor, { id }) => loadVisibleOrder(office.db.reader, actor, id),
    handler: ({ office, actor, params: { id }, body: { kind }, files, commit }) =>
      keepingScans(office, files, (kept) =>
        commit(async (trx) => {
          await attachToOrder(trx, office, actor, { orderId: id, kind, files: kept })
          return { status: 201, body: await showOrder(trx, office, actor, id) }
        }),
      ),
  }),
  route({
    method: 'get',
    path: '/orders/:id/attachments/:attachmentId',
    may: 'orders.read',
    params: attachmentParams,
    handler: async ({ office, actor, params: { id, attachmentId } }) => ({
      file: await openAttachment(office, actor, { orderId: id, attachmentId }),
    }),
  }),
]
