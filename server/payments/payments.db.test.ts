import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { invoicesOfOrder } from '../invoices/invoice-views.ts'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { testNow } from '../testing/test-template.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
beforeEach(() => app.clock.set(testNow))
afterAll(() => app.close())

const invoiceOf = async (orderId: number) => {
  const invoice = (await invoicesOfOrder(app.office.db.reader, orderId)).at(-1)
  if (!invoice) throw new Error('no invoice')
  return invoice
}

let running = 0
const paymentFor = async (orderId: number, change: object = {}) => {
  running += 1
  // Taken at once: two payments made together must not end up with one number.
  const documentNumber = `${running}`
  const invoice = await invoiceOf(orderId)
  const usual = { amount: invoice.total, paidOn: '2026-11-17', payer: 'Українець І. І.', documentNumber }
  return { invoiceNumber: invoice.number, ...usual, ...change }
}
const pay = async (orderId: number, change: object = {}, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).post('/api/payments').send(await paymentFor(orderId, change))
const reverse = async (id: number, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).post(`/api/payments/${id}/reversal`).send({ reason: 'Чужа оплата' })
const refundsOf = (orderId: number) =>
  app.office.db.reader('refunds').where({ order_id: orderId }).orderBy('id').select('amount', 'cause', 'state')

describe('money against an invoice', () => {
  it('that covers it moves the order on in the same call; the works term starts on the day the money arrived', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    expect((await pay(id)).status).toBe(201)
    const order = await orderNow(app, id)
    expect(order).toMatchObject({ state: 'in_progress', fundsReceivedOn: '2026-11-17', worksSince: '2026-11-17' })
    expect((await invoiceOf(id)).state).toBe('paid')
  })

  it('that is too little keeps waiting, and the consumer is told how much is missing', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    await pay(id, { amount: 10_000 })
    expect(await orderNow(app, id)).toMatchObject({ state: 'awaiting_payment', fundsReceivedOn: null })
    const notice = await app.office.db
      .reader('notifications')
      .where({ order_id: id, event: 'underpaid', channel: 'sms' })
      .first()
    expect(notice.body).toContain('485,00')
    await pay(id, { amount: 48_500 })
    expect((await orderNow(app, id)).state).toBe('in_progress')
  })

  it('that is too much moves the order on and makes the rest a refund due', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    await pay(id, { amount: 60_000 })
    expect((await orderNow(app, id)).state).toBe('in_progress')
    expect(await refundsOf(id)).toEqual([{ amount: 1_500, cause: 'overpaid', state: 'due' }])
  })

  it('typed twice is refused until it is said to be another payment', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const payment = await paymentFor(id, { amount: 20_000 })
    const clerk = await app.as('clerkZhytomyr')
    await clerk.post('/api/payments').send(payment).expect(201)
    const twice = await clerk.post('/api/payments').send(payment)
    expect(twice.status).toBe(409)
    expect(twice.body.code).toBe('repeated_payment')
    await clerk
      .post('/api/payments')
      .send({ ...payment, evenIfRepeated: true })
      .expect(201)
    expect((await invoiceOf(id)).paid).toBe(40_000)
  })

  it('repeated by its Idempotency-Key is recorded once', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const payment = await paymentFor(id)
    const clerk = await app.as('clerkZhytomyr')
    const answers = await Promise.all(
      [1, 2, 3].map(() => clerk.post('/api/payments').set('Idempotency-Key', `pay-${id}`).send(payment)),
    )
    const made = answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id)
    expect(new Set(made).size).toBe(1)
    expect((await invoiceOf(id)).paid).toBe(payment.amount)
  })

  it('paid twice at once, by two clerks with two documents, is recorded twice and the excess is due back', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const [one, other] = await Promise.all([pay(id), pay(id)])
    expect([one.status, other.status]).toEqual([201, 201])
    expect((await orderNow(app, id)).state).toBe('in_progress')
    expect(await refundsOf(id)).toEqual([{ amount: 58_500, cause: 'overpaid', state: 'due' }])
  })

  it('for an order that was withdrawn is not lost: all of it is due back', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const payment = await paymentFor(id)
    await bring(app, id, 'withdraw')
    await (await app.as('clerkZhytomyr')).post('/api/payments').send(payment).expect(201)
    expect((await orderNow(app, id)).state).toBe('withdrawn')
    expect(await refundsOf(id)).toEqual([{ amount: 58_500, cause: 'withdrawn', state: 'due' }])
  })

  it('that comes after the order expired lets the clerk reinstate it', async () => {
    const id = await givenOrder(app, 'expired')
    await expect(bring(app, id, 'reinstate')).rejects.toMatchObject({ code: 'not_covered' })
    await pay(id, { paidOn: '2026-11-17' })
    await bring(app, id, 'reinstate')
    expect(await orderNow(app, id)).toMatchObject({ state: 'in_progress', fundsReceivedOn: '2026-11-17' })
  })

  it('that is too little for an order that expired is due back, until the rest comes', async () => {
    const id = await givenOrder(app, 'expired')
    await pay(id, { amount: 10_000 })
    expect(await refundsOf(id)).toEqual([{ amount: 10_000, cause: 'expired', state: 'due' }])
    await pay(id, { amount: 48_500 })
    expect(await refundsOf(id)).toEqual([{ amount: 10_000, cause: 'expired', state: 'cancelled' }])
    await bring(app, id, 'reinstate')
    expect((await orderNow(app, id)).state).toBe('in_progress')
  })

  it('of which a part had come before the order expired is due back when it does', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    await pay(id, { amount: 10_000 })
    app.clock.set('2027-01-20T09:00:00.000Z')
    await bring(app, id, 'expire')
    app.clock.set(testNow)
    expect(await refundsOf(id)).toEqual([{ amount: 10_000, cause: 'expired', state: 'due' }])
  })
})

describe('a payment is reversed, never edited', () => {
  it('by an opposite entry that sends the order back to waiting for payment', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const receipt = (await pay(id)).body
    const reversal = await reverse(receipt.id)
    expect(reversal.body).toMatchObject({ kind: 'reversal', amount: -58_500, reversesId: receipt.id })
    expect(await orderNow(app, id)).toMatchObject({ state: 'awaiting_payment', fundsReceivedOn: null, worksUsed: 0 })
    expect(await invoiceOf(id)).toMatchObject({ state: 'open', paid: 0 })
    await pay(id)
    expect((await orderNow(app, id)).state).toBe('in_progress')
  })

  it('but an order whose crew has been out stays in work', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const receipt = (await pay(id)).body
    await bring(app, id, 'plan', 'fail_visit')
    await reverse(receipt.id)
    expect((await orderNow(app, id)).state).toBe('in_progress')
    expect(await invoiceOf(id)).toMatchObject({ state: 'open', paid: 0 })
    await pay(id)
    expect(await invoiceOf(id)).toMatchObject({ state: 'paid', paid: 58_500 })
    expect((await orderNow(app, id)).state).toBe('in_progress')
  })

  it('and nothing is owed for works that then prove impossible', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const receipt = (await pay(id)).body
    await bring(app, id, 'plan', 'fail_visit')
    await reverse(receipt.id)
    await bring(app, id, 'close_unperformed')
    expect((await orderNow(app, id)).state).toBe('not_performed')
    expect(await invoiceOf(id)).toMatchObject({ state: 'void', paid: 0 })
  })

  it('after the work is done it is a debt again, seen in the register', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const receipt = (await pay(id)).body
    await bring(app, id, 'plan', 'complete')
    await reverse(receipt.id)
    expect((await orderNow(app, id)).state).toBe('done')
    expect(await invoiceOf(id)).toMatchObject({ state: 'open', paid: 0 })
  })

  it('once: ten clerks reversing together make one reversal', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const receipt = (await pay(id)).body
    const answers = await Promise.all(Array.from({ length: 10 }, () => reverse(receipt.id)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(9).fill(409)])
    expect((await invoiceOf(id)).paid).toBe(0)
  })

  it('and takes back the refund that its excess had made due', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    await pay(id)
    const second = (await pay(id)).body
    await reverse(second.id)
    expect(await refundsOf(id)).toEqual([{ amount: 58_500, cause: 'overpaid', state: 'cancelled' }])
  })

  it('the database itself refuses to change or remove an entry', async () => {
    const id = await givenOrder(app, 'in_progress')
    const invoice = await invoiceOf(id)
    for (const deed of ['update', 'delete'] as const) {
      await expect(
        app.office.db.transaction(async (trx) => {
          const row = trx('payments').where({ invoice_id: invoice.id })
          await (deed === 'update' ? row.update({ amount: 1 }) : row.delete())
        }),
      ).rejects.toThrow('append-only')
    }
  })
})

describe('who may record payments', () => {
  it('a clerk of the REM; others are refused or do not even see the invoice', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    expect((await pay(id, {}, 'clerkKorosten')).status).toBe(404)
    for (const persona of ['dispatcherZhytomyr', 'operator', 'manager', 'administrator'] as const) {
      expect((await pay(id, {}, persona)).status, persona).toBe(403)
    }
    expect((await invoiceOf(id)).paid).toBe(0)
  })

  it('and nobody reverses or reads another REM’s payments', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const receipt = (await pay(id)).body
    expect((await reverse(receipt.id, 'clerkKorosten')).status).toBe(404)
    const foreign = await app.as('clerkKorosten')
    expect((await foreign.get(`/api/payments/${receipt.id}`)).status).toBe(404)
    expect((await foreign.get('/api/payments')).body).toEqual([])
  })

  it('wrong input is named field by field and changes nothing', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const bad = await pay(id, { amount: 0.5, paidOn: '17.11.2026', payer: '', documentNumber: 7, colour: 'red' })
    expect(bad.status).toBe(422)
    expect(Object.keys(bad.body.errors).sort()).toEqual([
      'amount',
      'colour',
      'documentNumber',
      'paidOn',
      'payer',
      'root',
    ])
    const future = await pay(id, { paidOn: '2026-11-19' })
    expect(future.body).toMatchObject({ code: 'paid_in_future', errors: { paidOn: expect.any(String) } })
    const tooWide = await pay(id, { amount: 3_000_000_000 })
    const longAgo = await pay(id, { paidOn: '0026-11-17' })
    expect([longAgo.status, longAgo.body.errors.paidOn]).toEqual([422, expect.stringContaining('рік')])
    expect([tooWide.status, tooWide.body.errors.amount]).toEqual([422, expect.stringContaining('20 мільйонів')])
    expect((await invoiceOf(id)).paid).toBe(0)
  })
})
