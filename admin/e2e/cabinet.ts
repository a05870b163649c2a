import { z } from 'zod'
import type { Scan } from '../../seeds/demo/scans/order-scans.ts'
import { demoGatewayKey } from '../../seeds/demo/staff.ts'

const maybe = z.string().nullable()

/** What the cabinet shows its consumer of an order. */
const consumerOrder = z.looseObject({
  number: z.number(),
  stateLabel: z.string(),
  service: z.string(),
  orderedOn: z.string(),
  registrationNumber: maybe,
  invoiceUploadedOn: maybe,
  fundsReceivedOn: maybe,
  plannedOn: maybe,
  reply: maybe,
  needsYou: z.boolean(),
  reason: maybe,
  documents: z.array(z.object({ kind: z.string(), number: z.string(), url: z.string() })),
  history: z.array(z.object({ stateLabel: z.string(), event: z.string(), comment: z.string() })),
})
export type ConsumerOrder = z.output<typeof consumerOrder>

/** The consumers' cabinet: another system, which speaks to the office over the gateway alone. */
export interface Cabinet {
  /** Sends an order with its scans, as multipart. */
  place: (order: object, scans: readonly Scan[]) => Promise<ConsumerOrder>
  show: (number: number) => Promise<ConsumerOrder>
  /** What the consumer presses: join, withdraw, answer. */
  press: (number: number, event: string, input?: object) => Promise<ConsumerOrder>
  download: (url: string) => Promise<Buffer>
}

/** Opens the cabinet with the demo's channel key. Every answer but a success is an error with the problem in it. */
export const openCabinet = (officeUrl: string): Cabinet => {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...init.headers, Authorization: `Bearer ${demoGatewayKey}` }
    const response = await fetch(officeUrl + path, { ...init, headers })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const orderIn = async (answer: Response) => consumerOrder.parse(await answer.json())
  const orders = '/gateway/v1/orders'
  return {
    place: async (order, scans) => {
      const form = new FormData()
      form.set('order', JSON.stringify(order))
      for (const { name, mediaType, bytes } of scans) {
        form.append('files', new Blob([Uint8Array.from(bytes)], { type: mediaType }), name)
      }
      return orderIn(await call(orders, { method: 'POST', body: form }))
    },
    show: async (number) => orderIn(await call(`${orders}/${number}`)),
    press: async (number, event, input = {}) => {
      const body = JSON.stringify({ event, input })
      const headers = { 'Content-Type': 'application/json' }
      return orderIn(await call(`${orders}/${number}/events`, { method: 'POST', body, headers }))
    },
    download: async (url) => Buffer.from(await (await call(url)).arrayBuffer()),
  }
}
