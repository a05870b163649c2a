import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bring, givenOrder, manualForm } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { givenRefund } from './refund-fixture.ts'

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
    const ofAccount = async (account: string) =>
      (await (await app.as('manager')).get('/api/refunds').query({ filter: JSON.stringify({ account }) })).body
    expect(await ofAccount(refund.account)).toContainEqual(expect.objectContaining({ id: refund.id }))
    expect(await ofAccount('00-000000')).toEqual([])
  })
})

describe('the number beside the menu', () => {
  const waiting = async (persona: 'manager' | 'clerkZhytomyr' | 'clerkKorosten' | 'dispatcherZhytomyr') =>
    (await (await app.as(persona)).get('/api/counts')).body.refunds

  it('is what waits for the person: a manager’s approval, a clerk’s proposal or list', async () => {
    const [managers, clerks] = [await waiting('manager'), await waiting('clerkZhytomyr')]
    await givenRefund(app, 'due')
    expect([await waiting('manager'), await waiting('clerkZhytomyr')]).toEqual([managers, clerks + 1])
    await givenRefund(app, 'proposed')
    expect([await waiting('manager'), await waiting('clerkZhytomyr')]).toEqual([managers + 1, clerks + 1])
    await givenRefund(app, 'approved')
    expect([await waiting('manager'), await waiting('clerkZhytomyr')]).toEqual([managers + 1, clerks + 2])
    expect(await waiting('clerkKorosten')).toBe(0)
    expect(await waiting('dispatcherZhytomyr')).toBeUndefined()
  })
})
