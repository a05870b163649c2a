import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { countQueued } from '../statements/line-queue.ts'
import { findLines } from '../statements/statement-line-views.ts'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { expectBalanced, givenForeignOrder, givenLine, invoiceOf } from './given-line-fixture.ts'
import { judgeLines } from './judge-lines.ts'
import { postQueued } from './post-queued.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterEach(() => expectBalanced(app))
afterAll(() => app.close())

const lineFor = async (orderId: number, change: object = {}) =>
  givenLine(app, { reference: (await invoiceOf(app, orderId)).number, queued: true, ...change })
const stateOf = async (line: number) => (await findLines(app.office.db.reader, [line])).at(0)?.state
const notesOf = (line: number) => app.office.db.reader('statement_line_notes').where({ line_id: line })

describe('the office posts by itself', () => {
  it('what names one open invoice and covers it, in any REM; the others stay for a clerk', async () => {
    const [own, foreign] = [await givenOrder(app, 'awaiting_payment'), await givenForeignOrder(app)]
    const posted = [await lineFor(own), await lineFor(foreign)]
    const left = [await givenLine(app, { queued: true }), await givenLine(app, { direction: 'debit', queued: true })]
    expect(await postQueued(app.office, 100)).toEqual({ posted: 2, left: 0 })
    for (const line of posted) expect(await stateOf(line)).toBe('matched')
    for (const line of left) expect(await stateOf(line)).toBe('unmatched')
    for (const id of [own, foreign]) expect((await orderNow(app, id)).state).toBe('in_progress')
    const [entry] = await app.office.db.reader('payments').where({ line_id: posted[0] })
    expect(entry).toMatchObject({ recorded_by: null, recorded_by_name: 'Система' })
  })

  it('once: a second line for the same invoice waits for a clerk', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const [first, second] = [await lineFor(order), await lineFor(order)]
    const lines = await findLines(app.office.db.reader, [first, second])
    const parsed = lines.map((line) => ({ ...line, place: line.id, partyCode: null, bankId: null }))
    const judged = await judgeLines(app.office, app.actor('clerkZhytomyr'), parsed)
    expect(judged.map(({ willPostTo }) => willPostTo?.number ?? null)).toEqual([
      (await invoiceOf(app, order)).number,
      null,
    ])
    expect(await postQueued(app.office, 100)).toEqual({ posted: 1, left: 0 })
    expect([await stateOf(first), await stateOf(second)]).toEqual(['matched', 'unmatched'])
  })

  it('tells in a preview no number of another REM’s invoice, and counts none of its candidates', async () => {
    const foreign = await givenForeignOrder(app)
    const { number, total } = await invoiceOf(app, foreign)
    const lines = await findLines(app.office.db.reader, [
      await givenLine(app, { reference: number, amount: total }),
      await givenLine(app, { purpose: `за рахунком ${number}`, amount: total - 1 }),
    ])
    const parsed = lines
      .toSorted((one, other) => one.id - other.id)
      .map((line) => ({ ...line, place: line.id, partyCode: null, bankId: null }))
    const [posts, offered] = await judgeLines(app.office, app.actor('clerkZhytomyr'), parsed)
    expect(posts).toEqual({ willPostTo: { number: null, orderNumber: null }, candidates: 0 })
    expect(offered).toEqual({ willPostTo: null, candidates: 0 })
    const [known, seen] = await judgeLines(app.office, app.actor('manager'), parsed)
    expect([known?.willPostTo?.number, (seen?.candidates ?? 0) > 0]).toEqual([number, true])
  })

  it('never money for an order that was withdrawn', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await lineFor(order)
    await bring(app, order, 'withdraw')
    expect(await postQueued(app.office, 100)).toEqual({ posted: 0, left: 0 })
    expect(await stateOf(line)).toBe('unmatched')
  })

  it('exactly once, even when four processes do it together', async () => {
    const orders = await Promise.all(Array.from({ length: 6 }, () => givenOrder(app, 'awaiting_payment')))
    for (const order of orders) await lineFor(order)
    const done = await Promise.all(Array.from({ length: 4 }, () => postQueued(app.office, 100)))
    expect(done.reduce((sum, { posted }) => sum + posted, 0)).toBe(6)
    expect(await countQueued(app.office.db.reader)).toBe(0)
    for (const order of orders) expect((await invoiceOf(app, order)).paid).toBe(58_500)
  })

  it('no more lines than it is asked to', async () => {
    const orders = [await givenOrder(app, 'awaiting_payment'), await givenOrder(app, 'awaiting_payment')]
    for (const order of orders) await lineFor(order)
    expect(await postQueued(app.office, 1)).toEqual({ posted: 1, left: 1 })
    expect(await postQueued(app.office, 1)).toEqual({ posted: 1, left: 0 })
  })

  it('not what was typed by hand already: the line stays, with the reason beside it, and stops no other', async () => {
    const [typed, other] = [await givenOrder(app, 'awaiting_payment'), await givenOrder(app, 'awaiting_payment')]
    const clerk = await app.as('clerkZhytomyr')
    const { number } = await invoiceOf(app, typed)
    const payment = { invoiceNumber: number, amount: 29_250, paidOn: '2026-11-17', payer: 'Українець' }
    await clerk
      .post('/api/payments')
      .send({ ...payment, documentNumber: '42' })
      .expect(201)
    const stuck = await lineFor(typed, { documentNumber: '42', amount: 29_250 })
    const moves = await lineFor(other)
    expect(await postQueued(app.office, 100)).toEqual({ posted: 1, left: 0 })
    expect([await stateOf(stuck), await stateOf(moves)]).toEqual(['unmatched', 'matched'])
    expect(await notesOf(stuck)).toMatchObject([{ note: expect.stringContaining('вже записано вручну') }])
  })

  it('nothing that a clerk has taken up meanwhile', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const line = await lineFor(order)
    const clerk = await app.as('clerkZhytomyr')
    await clerk.post(`/api/statement-lines/${line}/notes`).send({ note: 'З’ясовую' }).expect(201)
    expect(await postQueued(app.office, 100)).toEqual({ posted: 0, left: 0 })
  })

  it('what a line of a closed month brings, as of today', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    await (await app.as('manager')).post('/api/closed-months').send({ month: '2026-10' }).expect(201)
    const line = await lineFor(order, { bookedOn: '2026-10-30' })
    expect(await postQueued(app.office, 100)).toEqual({ posted: 1, left: 0 })
    const [entry] = await app.office.db.reader('payments').where({ line_id: line })
    expect(entry).toMatchObject({ paid_on: '2026-10-30', posted_on: '2026-11-18' })
  })
})
