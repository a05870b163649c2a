import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invoicesOfOrder } from '../invoices/invoice-views.ts'
import { bring, givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { ask, move, refundNow, refundsOf } from './refund-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

let documents = 0
const pay = async (orderId: number, amount: number): Promise<number> => {
  const invoice = (await invoicesOfOrder(app.office.db.reader, orderId)).at(-1)
  documents += 1
  const payment = { invoiceNumber: invoice?.number, amount, paidOn: '2026-11-17', payer: 'Українець І. І.' }
  const answer = await (await app.as('clerkZhytomyr'))
    .post('/api/payments')
    .send({ ...payment, documentNumber: `Д-${documents}` })
  expect(answer.status).toBe(201)
  return answer.body.id
}
const reverse = async (paymentId: number) =>
  (await app.as('clerkZhytomyr')).post(`/api/payments/${paymentId}/reversal`).send({ reason: 'Чужа оплата' })

/** A covered order with two overpayments of 100 and 50 hryvnias: two refunds due. */
const overpaid = async () => {
  const orderId = await givenOrder(app, 'in_progress')
  const first = await pay(orderId, 10_000)
  const second = await pay(orderId, 5_000)
  const [older, newer] = await refundsOf(app, orderId)
  return { orderId, first, second, older: Number(older.id), newer: Number(newer.id) }
}

describe('what is owed back', () => {
  it.each([
    ['withdrawn', ['withdraw'], 58_500],
    ['not_performed', ['plan', 'fail_visit', 'close_unperformed'], 58_500],
  ] as const)('is the whole payment of an order that ended %s', async (cause, events, amount) => {
    const orderId = await givenOrder(app, 'in_progress')
    await bring(app, orderId, ...events)
    expect(await refundsOf(app, orderId)).toMatchObject([{ amount, cause, state: 'due' }])
  })

  it('is what came beyond the invoice, each time it comes', async () => {
    const { orderId } = await overpaid()
    expect(await refundsOf(app, orderId)).toMatchObject([
      { amount: 10_000, cause: 'overpaid', state: 'due' },
      { amount: 5_000, cause: 'overpaid', state: 'due' },
    ])
  })

  it.each(['proposed', 'approved', 'ordered'] as const)('is not owed twice while a refund is %s', async (state) => {
    const { orderId, older } = await overpaid()
    await move(app, older, state)
    await bring(app, orderId, 'withdraw')
    const refunds = await refundsOf(app, orderId)
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(58_500 + 15_000)
    expect(refunds).toHaveLength(3)
  })
})

describe('a reversal of the money', () => {
  it('takes due refunds first and leaves the approved one alone', async () => {
    const { second, older, newer } = await overpaid()
    await move(app, older, 'approved')
    expect((await reverse(second)).status).toBe(201)
    expect(await refundNow(app, older)).toMatchObject({ state: 'approved', amount: 10_000 })
    expect((await refundNow(app, newer)).state).toBe('cancelled')
  })

  it.each(['proposed', 'approved'] as const)(
    'sets a %s refund back to due with the lower sum, and says why',
    async (state) => {
      const { first, older, newer } = await overpaid()
      await move(app, older, state)
      expect((await reverse(first)).status).toBe(201)
      const lowered = await refundNow(app, older)
      expect(lowered).toMatchObject({ state: 'due', amount: 5_000, proposedBy: null, approvedBy: null })
      expect(lowered.reason?.replaceAll('\u00a0', ' ')).toContain('було 100,00 грн, лишилося 50,00 грн')
      expect((await refundNow(app, newer)).state).toBe('cancelled')
      const trail = await app.office.db.reader('audit').where({ resource: 'refunds', resource_id: String(older) })
      expect(trail.map(({ action }) => action)).toContain('lower')
    },
  )

  it('cancels a proposed refund where nothing is owed any more', async () => {
    const orderId = await givenOrder(app, 'awaiting_payment')
    await pay(orderId, 58_500)
    const more = await pay(orderId, 700)
    const [refund] = await refundsOf(app, orderId)
    await move(app, refund.id, 'proposed')
    expect((await reverse(more)).status).toBe(201)
    expect(await refundNow(app, refund.id)).toMatchObject({ state: 'cancelled', amount: 700 })
    expect((await ask(app, 'manager', refund.id, 'approve')).body.code).toBe('not_from_here')
  })

  it('is refused while the money stands in a payment list, and nothing changes', async () => {
    const { orderId, first, older, newer } = await overpaid()
    await move(app, older, 'ordered')
    const answer = await reverse(first)
    expect([answer.status, answer.body.code]).toEqual([409, 'refund_on_its_way'])
    expect(answer.body.detail).toContain('Спершу з’ясуйте долю повернення')
    expect((await refundNow(app, newer)).state).toBe('due')
    const [invoice] = await invoicesOfOrder(app.office.db.reader, orderId)
    expect(invoice?.paid).toBe(58_500 + 15_000)
  })

  it('is taken where what is on its way stays owed', async () => {
    const { second, older, newer } = await overpaid()
    await move(app, older, 'ordered')
    expect((await reverse(second)).status).toBe(201)
    expect((await refundNow(app, older)).state).toBe('ordered')
    expect((await refundNow(app, newer)).state).toBe('cancelled')
  })
})
