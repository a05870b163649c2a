import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { expectBalanced, givenForeignOrder, givenLine, invoiceOf } from './given-line-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterEach(() => expectBalanced(app))
afterAll(() => app.close())

const act = async (line: number, deed: string, body: object, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).post(`/api/statement-lines/${line}/${deed}`).send(body)
const partOf = async (orderId: number, amount: number) => ({
  invoiceNumber: (await invoiceOf(app, orderId)).number,
  amount,
})
const allocate = async (line: number, orderId: number, amount: number, persona?: PersonaName) =>
  act(line, 'allocations', { parts: [await partOf(orderId, amount)] }, persona)
const show = async (line: number, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).get(`/api/statement-lines/${line}`)
const listed = async (filter: object, persona: PersonaName = 'clerkZhytomyr'): Promise<number[]> => {
  const agent = await app.as(persona)
  const answer = await agent.get('/api/statement-lines').query({ filter: JSON.stringify(filter), range: '[0,999]' })
  expect(answer.status).toBe(200)
  return answer.body.map((row: { id: number }) => row.id)
}

describe('a line that is no invoice’s', () => {
  it('is left unmatched with a note', async () => {
    const line = await givenLine(app, { queued: true })
    const answer = await act(line, 'notes', { note: 'Чекаємо на лист платника' })
    expect(answer.body).toMatchObject({
      state: 'unmatched',
      queued: false,
      notes: [{ note: 'Чекаємо на лист платника' }],
    })
    expect((await act(line, 'notes', { note: ' ' })).body.errors.note).toBe('Напишіть, що це за гроші.')
  })

  it('is marked as not ours, whole or what is left of it, credit or debit', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const [whole, rest, debit] = [
      await givenLine(app),
      await givenLine(app),
      await givenLine(app, { direction: 'debit', amount: 1_200, purpose: 'Комісія банку' }),
    ]
    await allocate(rest, order, 8_500)
    for (const line of [whole, rest, debit]) await act(line, 'not-ours', { note: 'Плата за електроенергію' })
    expect((await show(whole)).body).toMatchObject({ state: 'not_ours', notOurs: 58_500, unmatched: 0 })
    expect((await show(rest)).body).toMatchObject({ state: 'matched', allocated: 8_500, notOurs: 50_000, unmatched: 0 })
    expect((await show(debit)).body).toMatchObject({ state: 'not_ours', notOurs: 1_200 })
    expect((await act(whole, 'not-ours', { note: 'Ще раз' })).body.code).toBe('line_changed')
  })
})

describe('what was done with a line is undone', () => {
  it('by opposite entries: payments, marks, all of them', async () => {
    const [one, other] = [await givenOrder(app, 'awaiting_payment'), await givenOrder(app, 'awaiting_payment')]
    const line = await givenLine(app, { amount: 120_000 })
    await act(line, 'allocations', { parts: [await partOf(one, 58_500), await partOf(other, 58_500)] })
    await act(line, 'not-ours', { note: 'Комісія' })
    const answer = await act(line, 'undo', { reason: 'Не той рядок' })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ state: 'unmatched', allocated: 0, notOurs: 0, unmatched: 120_000 })
    expect(answer.body.entries).toHaveLength(6)
    expect(answer.body.entries.every(({ reversed }: { reversed: boolean }) => reversed)).toBe(true)
    for (const id of [one, other]) expect((await orderNow(app, id)).state).toBe('awaiting_payment')
    expect((await act(line, 'undo', { reason: 'Ще раз' })).body.code).toBe('nothing_to_undo')
    expect((await allocate(line, one, 58_500)).status).toBe(201)
  })

  it('and so does a payment’s own reversal: the line has its money again', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await givenLine(app)
    const [entry] = (await allocate(line, order, 58_500)).body.entries
    const clerk = await app.as('clerkZhytomyr')
    await clerk.post(`/api/payments/${entry.id}/reversal`).send({ reason: 'Чужа оплата' }).expect(201)
    expect((await show(line)).body).toMatchObject({ state: 'unmatched', unmatched: 58_500 })
  })

  it('all or none: not when the bank already returns a part of it', async () => {
    const [one, other] = [await givenOrder(app, 'awaiting_payment'), await givenOrder(app, 'awaiting_payment')]
    const line = await givenLine(app, { amount: 130_000 })
    await act(line, 'allocations', { parts: [await partOf(one, 58_500), await partOf(other, 71_500)] })
    const refund = app.office.db.reader('refunds').where({ order_id: other }).first()
    const send = (await app.as('clerkZhytomyr')).post(`/api/refunds/${(await refund).id}/events`)
    await send
      .send({
        event: 'propose',
        input: { payee: 'Українець Іван Іванович', payeeIban: 'UA213223130000026007233566001' },
        version: (await refund).version,
      })
      .expect(200)
    const approve = (await app.as('manager')).post(`/api/refunds/${(await refund).id}/events`)
    await approve.send({ event: 'approve', input: {}, version: (await refund).version }).expect(200)
    const list = (await app.as('clerkZhytomyr')).post('/api/refund-lists')
    await list.send({ refundIds: [(await refund).id] }).expect(201)
    expect((await act(line, 'undo', { reason: 'Помилка' })).body.code).toBe('refund_on_its_way')
    expect((await show(line)).body).toMatchObject({ state: 'matched', allocated: 130_000 })
    expect((await orderNow(app, one)).state).toBe('in_progress')
  })
})

describe('two at one line', () => {
  it('who comes second is told who was first', async () => {
    const [order, foreign] = [await givenOrder(app, 'awaiting_payment'), await givenForeignOrder(app)]
    const line = await givenLine(app)
    await allocate(line, order, 40_000)
    const second = await allocate(line, foreign, 58_500, 'clerkKorosten')
    expect(second).toMatchObject({ status: 409, body: { code: 'line_changed' } })
    expect(second.body.detail).toContain(app.actor('clerkZhytomyr').name)
  })

  it('ten at once: one wins, nothing is counted twice', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await givenLine(app)
    const answers = await Promise.all(Array.from({ length: 10 }, () => allocate(line, order, 58_500)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
    expect((await invoiceOf(app, order)).paid).toBe(58_500)
  })

  it('one undoes while the other reverses: the money comes back once', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await givenLine(app)
    const [entry] = (await allocate(line, order, 58_500)).body.entries
    const clerk = await app.as('clerkZhytomyr')
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => act(line, 'undo', { reason: 'Помилка' })),
      ...Array.from({ length: 4 }, () => clerk.post(`/api/payments/${entry.id}/reversal`).send({ reason: 'Помилка' })),
    ])
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1)
    expect((await show(line)).body.unmatched).toBe(58_500)
  })
})

describe('who sees and solves a line', () => {
  it('any clerk while it is open; once it is wholly another REM’s, only that REM and the company', async () => {
    const foreign = await givenForeignOrder(app)
    const line = await givenLine(app)
    expect((await show(line)).status).toBe(200)
    await allocate(line, foreign, 58_500, 'clerkKorosten')
    expect((await show(line)).status).toBe(404)
    expect((await act(line, 'undo', { reason: 'Чуже' })).status).toBe(404)
    for (const persona of ['clerkKorosten', 'manager'] as const) {
      expect((await show(line, persona)).status).toBe(200)
      expect(await listed({ state: 'matched' }, persona)).toContain(line)
    }
    expect(await listed({ state: 'matched' })).not.toContain(line)
    expect(await listed({})).not.toContain(line)
  })

  it('of a line shared with another REM only one’s own parts by name, and undoes only those', async () => {
    const [order, foreign] = [await givenOrder(app, 'awaiting_payment'), await givenForeignOrder(app)]
    const line = await givenLine(app, { amount: 100_000 })
    await allocate(line, foreign, 41_500, 'clerkKorosten')
    await allocate(line, order, 58_500)
    const { entries } = (await show(line)).body
    const strange = { amount: 41_500, elsewhere: true, invoiceNumber: null, orderNumber: null, invoice: null }
    expect(entries).toMatchObject([strange, { amount: 58_500, elsewhere: false }])
    expect((await act(line, 'undo', { reason: 'Помилка' })).body).toMatchObject({ allocated: 41_500, state: 'partly' })
  })

  it('nobody without the right', async () => {
    const line = await givenLine(app)
    for (const persona of ['dispatcherZhytomyr', 'operator', 'administrator'] as const) {
      expect((await show(line, persona)).status, persona).toBe(403)
    }
    for (const deed of ['allocations', 'payouts', 'not-ours', 'notes', 'undo']) {
      expect((await act(line, deed, {}, 'manager')).status, deed).toBe(403)
      expect((await act(2_000_000, deed, {})).status, deed).toBe(404)
    }
  })

  it('finds it by payer, purpose, document, state and day, and counts what waits', async () => {
    const line = await givenLine(app, { party: 'ТОВ «Ґанок»', purpose: 'За заявку 777', bookedOn: '2026-11-03' })
    for (const filter of [{ q: 'ґанок' }, { q: '777 заявку' }, { bookedOn_lte: '2026-11-03' }, { q: 'ГАНОК Ґанок' }]) {
      const found = await listed({ ...filter, state: 'unmatched' })
      expect(found.includes(line), JSON.stringify(filter)).toBe(filter.q !== 'ГАНОК Ґанок')
    }
    const counts = await (await app.as('clerkZhytomyr')).get('/api/counts')
    const waiting = (await listed({ state: ['unmatched', 'partly'], direction: 'credit' })).length
    expect(counts.body['statement-lines']).toBe(waiting)
  })
})
