import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeMonth } from '../closed-months/close-month.ts'
import { givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { expectBalanced, givenLine, invoiceOf } from './given-line-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
  await app.office.db.transaction((trx) => closeMonth(trx, app.office, app.actor('manager'), '2026-10'))
})
afterEach(() => expectBalanced(app))
afterAll(() => app.close())

const pay = async (orderId: number, change: object) => {
  const { number } = await invoiceOf(app, orderId)
  const usual = { invoiceNumber: number, amount: 58_500, payer: 'Українець І. І.', documentNumber: '1' }
  return (await app.as('clerkZhytomyr')).post('/api/payments').send({ ...usual, ...change })
}

const act = async (line: number, deed: string, body: object) =>
  (await app.as('clerkZhytomyr')).post(`/api/statement-lines/${line}/${deed}`).send(body)

describe('into a closed month', () => {
  it('nothing is recorded by hand, until it is said to be a correction and why', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    expect(await pay(order, { paidOn: '2026-10-31' })).toMatchObject({
      status: 422,
      body: { code: 'closed_month', errors: { paidOn: expect.any(String) } },
    })
    const unexplained = await pay(order, { paidOn: '2026-10-31', correction: true })
    expect(unexplained.body.errors.correctionReason).toBe('Вкажіть, чому проводите оплату закритого місяця.')
    expect((await invoiceOf(app, order)).paid).toBe(0)
    const explained = await pay(order, { paidOn: '2026-10-31', correction: true, correctionReason: 'Каса здала пізно' })
    expect(explained.body).toMatchObject({ paidOn: '2026-10-31', postedOn: '2026-11-18', reason: 'Каса здала пізно' })
    expect(await orderNow(app, order)).toMatchObject({ state: 'in_progress', fundsReceivedOn: '2026-10-31' })
  })

  it('an open one takes its payment on its own day, correction or not', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const answer = await pay(order, { paidOn: '2026-11-02', correction: true, correctionReason: 'Про всяк випадок' })
    expect(answer.body).toMatchObject({ paidOn: '2026-11-02', postedOn: '2026-11-02', reason: null })
  })

  it('the bank’s line is posted today, and the journal says why', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await givenLine(app, { bookedOn: '2026-10-30' })
    const { number } = await invoiceOf(app, order)
    const { body } = await act(line, 'allocations', { parts: [{ invoiceNumber: number, amount: 50_000 }] })
    expect(body.entries[0].postedOn).toBe('2026-11-18')
    expect(body.entries[0].note).toContain('місяць уже закрито')
    const marked = await act(line, 'not-ours', { note: 'Не наше' })
    const mark = marked.body.entries.find(({ kind }: { kind: string }) => kind === 'mark')
    expect(mark.postedOn).toBe('2026-11-18')
  })

  it('what was posted before it was closed is undone today', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const { id } = (await pay(order, { paidOn: '2026-09-30' })).body
    await app.office.db.transaction((trx) => closeMonth(trx, app.office, app.actor('manager'), '2026-09'))
    const clerk = await app.as('clerkZhytomyr')
    const reversal = await clerk.post(`/api/payments/${id}/reversal`).send({ reason: 'Помилка' })
    expect(reversal.body).toMatchObject({ amount: -58_500, postedOn: '2026-11-18' })
  })

  it('the database itself lets nothing in', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const { id } = (await pay(order, { paidOn: '2026-11-02' })).body
    const { id: _, ...row } = await app.office.db.reader('payments').where({ id }).first()
    const sneaked = app.office.db.transaction((trx) => trx('payments').insert({ ...row, posted_on: '2026-10-31' }))
    await expect(sneaked).rejects.toThrow('closed_month')
  })

  it('nor does the one who closes it meet one who posts: either the entry is in time or it is refused', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const close = (await app.as('manager')).post('/api/closed-months').send({ month: '2026-08' })
    const paying = Array.from({ length: 4 }, (_, place) =>
      pay(order, { paidOn: '2026-08-31', amount: 1_000, documentNumber: `8-${place}` }),
    )
    const [closed, ...paid] = await Promise.all([close, ...paying])
    expect(closed.status).toBe(201)
    for (const { status } of paid) expect([201, 422]).toContain(status)
    expect((await invoiceOf(app, order)).paid).toBe(paid.filter(({ status }) => status === 201).length * 1_000)
  })
})
