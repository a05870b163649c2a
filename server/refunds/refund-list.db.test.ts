import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bring, givenOrder, manualForm } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const found = async (q: string): Promise<number[]> => {
  const manager = await app.as('manager')
  const answer = await manager.get('/api/refunds').query({ filter: JSON.stringify({ q }) })
  expect(answer.status).toBe(200)
  return answer.body.map((row: { id: number }) => row.id)
}

describe('the list of refunds due', () => {
  it('is searched by the invoice, the order and whose account it is', async () => {
    await bring(app, await givenOrder(app, 'in_progress'), 'withdraw')
    const [refund] = (await (await app.as('manager')).get('/api/refunds')).body
    for (const q of [refund.invoiceNumber, String(refund.orderNumber), manualForm.account]) {
      expect(await found(q)).toContain(refund.id)
    }
    expect(await found('щосьінше')).toEqual([])
  })
})
