import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Cabinet, ConsumerOrder } from './cabinet.ts'
import { placeKhOrder } from './place-orders.ts'

const orderRow = z.looseObject({ id: z.number(), version: z.number(), state: z.string() })
const headers = { 'X-Oblik': '1' }

/** An order whose invoice waits for money. */
export interface BilledOrder {
  number: number
  invoice: string
  /** Kopiykas. */
  total: number
}

/** The order as the signed-in person's list shows it. */
const findOrder = async (page: Page, number: number) => {
  const filter = encodeURIComponent(JSON.stringify({ number }))
  const answer = await page.request.get(`/api/orders?filter=${filter}`, { headers })
  return z.tuple([orderRow]).parse(await answer.json())[0]
}

/** Carries events of an order out, one after another, as the person signed in at `page`: what a journey begins with. */
export const advanceOrder = async (
  page: Page,
  number: number,
  steps: readonly (readonly [event: string, input?: object])[],
): Promise<void> => {
  for (const [event, input = {}] of steps) {
    const { id, version } = await findOrder(page, number)
    const answer = await page.request.post(`/api/orders/${id}/events`, { headers, data: { event, input, version } })
    if (!answer.ok()) throw new Error(`${event} of ${number}: ${answer.status()} ${await answer.text()}`)
  }
}

const invoiceRow = z.looseObject({ number: z.string(), total: z.number() })

/** Places an order of the KH form, has it accepted and joined: its invoice waits for money. */
export const billOrder = async (
  cabinet: Cabinet,
  clerk: Page,
  change: Parameters<typeof placeKhOrder>[1] = {},
): Promise<BilledOrder> => {
  const { number }: ConsumerOrder = await placeKhOrder(cabinet, change)
  await advanceOrder(clerk, number, [['accept'], ['offer']])
  await cabinet.press(number, 'join')
  const filter = encodeURIComponent(JSON.stringify({ orderNumber: number }))
  const answer = await clerk.request.get(`/api/invoices?filter=${filter}`, { headers })
  const [invoice] = z.tuple([invoiceRow]).parse(await answer.json())
  return { number, invoice: invoice.number, total: invoice.total }
}
