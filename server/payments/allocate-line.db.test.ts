import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { expectBalanced, givenForeignOrder, givenLine, invoiceOf } from './given-line-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterEach(() => expectBalanced(app))
afterAll(() => app.close())

type Asked = [orderId: number, amount: number]

const partsOf = (asked: readonly Asked[]) =>
  Promise.all(asked.map(async ([id, amount]) => ({ invoiceNumber: (await invoiceOf(app, id)).number, amount })))

const allocate = async (line: number, asked: readonly Asked[], persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).post(`/api/statement-lines/${line}/allocations`).send({ parts: await partsOf(asked) })

const refundsOf = (orderId: number) =>
  app.office.db.reader('refunds').where({ order_id: orderId }).orderBy('id').select('amount', 'cause', 'state')

describe('a bank line is allocated', () => {
  it('to the invoice it is for: dated, paid and numbered by the bank, and the order moves on', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await givenLine(app, { bookedOn: '2026-11-16', party: 'Сусідка Галина', documentNumber: 'ПД-77' })
    const answer = await allocate(line, [[order, 58_500]])
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ id: line, state: 'matched', allocated: 58_500, unmatched: 0, candidates: [] })
    expect(answer.body.entries).toMatchObject([{ kind: 'payment', amount: 58_500, orderId: order, reversed: false }])
    expect(await orderNow(app, order)).toMatchObject({ state: 'in_progress', fundsReceivedOn: '2026-11-16' })
    const clerk = await app.as('clerkZhytomyr')
    const [payment] = (await clerk.get('/api/payments').query({ filter: JSON.stringify({ lineId: line }) })).body
    expect(payment).toMatchObject({
      payer: 'Сусідка Галина',
      documentNumber: 'ПД-77',
      paidOn: '2026-11-16',
      postedOn: '2026-11-16',
      lineId: line,
    })
  })

  it('to several invoices at once', async () => {
    const [one, other] = [await givenOrder(app, 'awaiting_payment'), await givenOrder(app, 'awaiting_payment')]
    const line = await givenLine(app, { amount: 117_000 })
    const asked: Asked[] = [
      [other, 58_500],
      [one, 58_500],
    ]
    expect((await allocate(line, asked)).body).toMatchObject({ state: 'matched', unmatched: 0 })
    for (const id of [one, other]) expect((await orderNow(app, id)).state).toBe('in_progress')
  })

  it('together with others to one invoice', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    for (const amount of [20_000, 20_000, 18_500]) {
      expect((await orderNow(app, order)).state).toBe('awaiting_payment')
      await allocate(await givenLine(app, { amount }), [[order, amount]])
    }
    expect((await orderNow(app, order)).state).toBe('in_progress')
    expect(await refundsOf(order)).toEqual([])
  })

  it('in part, the rest in a second step', async () => {
    const [one, other] = [await givenOrder(app, 'awaiting_payment'), await givenOrder(app, 'awaiting_payment')]
    const line = await givenLine(app, { amount: 100_000 })
    expect((await allocate(line, [[one, 58_500]])).body).toMatchObject({ state: 'partly', unmatched: 41_500 })
    expect((await allocate(line, [[other, 41_500]])).body).toMatchObject({ state: 'matched', unmatched: 0 })
    expect((await orderNow(app, other)).state).toBe('awaiting_payment')
  })

  it('for more than is owed: the excess is due back, and the answer says so', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const answer = await allocate(await givenLine(app, { amount: 60_000 }), [[order, 60_000]])
    expect(answer.body.entries[0].invoice).toMatchObject({ state: 'paid', paid: 60_000, refundDue: 1_500 })
    expect(await refundsOf(order)).toEqual([{ amount: 1_500, cause: 'overpaid', state: 'due' }])
  })

  it('for an invoice that is paid already: all of it is due back', async () => {
    const order = await givenOrder(app, 'in_progress')
    const answer = await allocate(await givenLine(app), [[order, 58_500]])
    expect(answer.body.entries[0].invoice).toMatchObject({ orderState: 'in_progress', refundDue: 58_500 })
  })

  it('for an order that was withdrawn: nothing is lost, all of it is due back', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    await bring(app, order, 'withdraw')
    const answer = await allocate(await givenLine(app), [[order, 58_500]])
    expect(answer.body.entries[0].invoice).toMatchObject({ orderState: 'withdrawn', refundDue: 58_500 })
    expect(await refundsOf(order)).toEqual([{ amount: 58_500, cause: 'withdrawn', state: 'due' }])
  })

  it('with a note that stays with it', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await givenLine(app)
    const body = { parts: await partsOf([[order, 58_500]]), note: 'Платить сусідка' }
    const answer = await (await app.as('clerkZhytomyr')).post(`/api/statement-lines/${line}/allocations`).send(body)
    expect(answer.body.notes).toMatchObject([{ note: 'Платить сусідка', by: app.actor('clerkZhytomyr').name }])
  })
})

describe('an allocation is refused whole', () => {
  const untouched = async (line: number) => {
    const { body } = await (await app.as('clerkZhytomyr')).get(`/api/statement-lines/${line}`)
    expect(body).toMatchObject({ state: 'unmatched', entries: [], notes: [] })
  }

  it('where the parts are more than the line, naming what is left', async () => {
    const [one, other] = [await givenOrder(app, 'awaiting_payment'), await givenOrder(app, 'awaiting_payment')]
    const line = await givenLine(app)
    const answer = await allocate(line, [
      [one, 58_500],
      [other, 1],
    ])
    expect(answer).toMatchObject({ status: 422, body: { code: 'too_much' } })
    expect(answer.body.errors.parts).toContain('585,00')
    await untouched(line)
    expect((await orderNow(app, one)).state).toBe('awaiting_payment')
  })

  it('where one invoice is unknown or another REM’s', async () => {
    const [own, foreign] = [await givenOrder(app, 'awaiting_payment'), await givenForeignOrder(app)]
    const line = await givenLine(app)
    const clerk = await app.as('clerkZhytomyr')
    const [good, strange] = await partsOf([
      [own, 100],
      [foreign, 100],
    ])
    for (const bad of [{ invoiceNumber: '0000-2026', amount: 100 }, strange]) {
      const answer = await clerk.post(`/api/statement-lines/${line}/allocations`).send({ parts: [good, bad] })
      expect(answer.status).toBe(404)
    }
    await untouched(line)
  })

  it('where one invoice stands twice, a sum is none, or there are no parts', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await givenLine(app)
    const twice = await allocate(line, [
      [order, 100],
      [order, 200],
    ])
    expect(twice.body).toMatchObject({
      code: 'repeated_invoice',
      errors: { 'parts.1.invoiceNumber': expect.any(String) },
    })
    for (const amount of [0, -1, 0.5, 3_000_000_000]) expect((await allocate(line, [[order, amount]])).status).toBe(422)
    expect((await allocate(line, [])).status).toBe(422)
    await untouched(line)
  })

  it('where the money left the account', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await givenLine(app, { direction: 'debit' })
    expect(await allocate(line, [[order, 100]])).toMatchObject({ status: 422, body: { code: 'wrong_direction' } })
  })

  it('where the same money was typed by hand before the statement came, until it is said to be another', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const [part] = await partsOf([[order, 20_000]])
    const clerk = await app.as('clerkZhytomyr')
    const typed = { ...part, paidOn: '2026-11-17', payer: 'Українець', documentNumber: '555' }
    await clerk.post('/api/payments').send(typed).expect(201)
    const line = await givenLine(app, { amount: 20_000, documentNumber: '555' })
    const send = (more: object) =>
      clerk.post(`/api/statement-lines/${line}/allocations`).send({ parts: [part], ...more })
    expect(await send({})).toMatchObject({ status: 409, body: { code: 'repeated_payment' } })
    await untouched(line)
    expect((await send({ evenIfRepeated: true })).status).toBe(201)
  })
})
