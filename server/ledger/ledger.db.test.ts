import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenLine, invoiceOf } from '../payments/given-line-fixture.ts'
import { givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const get = async (path: string, filter: object = {}, persona: PersonaName = 'manager') =>
  (await app.as(persona)).get(path).query({ filter: JSON.stringify(filter) })
const ledger = async () => (await (await app.as('manager')).get('/api/ledger')).body
const act = async (line: number, deed: string, body: object) =>
  (await app.as('clerkZhytomyr')).post(`/api/statement-lines/${line}/${deed}`).send(body)

describe('the ledger', () => {
  it('adds up after each step: bank = allocated + unmatched + not ours', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const { number } = await invoiceOf(app, order)
    const nothing = { bank: 0, allocated: 0, unmatched: 0, notOurs: 0 }
    expect(await ledger()).toEqual({ ...nothing, debits: nothing, holds: true })
    const line = await givenLine(app, { amount: 70_000 })
    const debit = await givenLine(app, { amount: 900, direction: 'debit' })
    expect(await ledger()).toMatchObject({ bank: 70_000, unmatched: 70_000, debits: { bank: 900, unmatched: 900 } })
    await act(line, 'allocations', { parts: [{ invoiceNumber: number, amount: 58_500 }] })
    expect(await ledger()).toMatchObject({ bank: 70_000, allocated: 58_500, unmatched: 11_500, holds: true })
    await act(line, 'not-ours', { note: 'Не наше' })
    await act(debit, 'not-ours', { note: 'Комісія' })
    expect(await ledger()).toEqual({
      bank: 70_000,
      allocated: 58_500,
      unmatched: 0,
      notOurs: 11_500,
      debits: { bank: 900, allocated: 0, unmatched: 0, notOurs: 900 },
      holds: true,
    })
    await act(line, 'undo', { reason: 'Помилка' })
    expect(await ledger()).toMatchObject({ bank: 70_000, allocated: 0, unmatched: 70_000, notOurs: 0, holds: true })
  })

  it('is not the same when something is wrong: sums that lost an entry are seen', async () => {
    const line = await givenLine(app, { amount: 5_000 })
    const spoil = (allocated: number) =>
      app.office.db.transaction((trx) => trx('statement_line_sums').where({ line_id: line }).update({ allocated }))
    await spoil(1_000)
    expect((await ledger()).holds).toBe(false)
    await spoil(0)
    expect((await ledger()).holds).toBe(true)
  })

  it('is shown to those who work with statements', async () => {
    expect((await get('/api/ledger', {}, 'clerkKorosten')).status).toBe(200)
    for (const persona of ['dispatcherZhytomyr', 'operator', 'administrator'] as const) {
      expect((await (await app.as(persona)).get('/api/ledger')).status, persona).toBe(403)
      expect((await get('/api/cash-days', {}, persona)).status, persona).toBe(403)
    }
  })
})

describe('the daily cash summary', () => {
  it('tells of each day what came, what of it is known, what was typed, taken back and paid out', async () => {
    const order = await givenOrder(app, 'awaiting_payment')
    const { number } = await invoiceOf(app, order)
    const line = await givenLine(app, { bookedOn: '2026-11-05', amount: 30_000 })
    await givenLine(app, { bookedOn: '2026-11-05', amount: 2_000, direction: 'debit' })
    await act(line, 'allocations', { parts: [{ invoiceNumber: number, amount: 20_000 }] })
    const clerk = await app.as('clerkZhytomyr')
    const typed = { invoiceNumber: number, amount: 7_000, paidOn: '2026-11-05', payer: 'Каса', documentNumber: '9' }
    const { id } = (await clerk.post('/api/payments').send(typed).expect(201)).body
    await clerk.post(`/api/payments/${id}/reversal`).send({ reason: 'Помилка' }).expect(201)
    const day = async (on: string, persona?: PersonaName) =>
      (await get('/api/cash-days', { from: on, to: on }, persona)).body[0]
    const bank = { received: 30_000, allocated: 20_000, unmatched: 10_000, notOurs: 0, lines: 2 }
    expect(await day('2026-11-05')).toEqual({ id: '2026-11-05', ...bank, byHand: 7_000, reversed: 0, paidOut: 0 })
    expect((await day('2026-11-18')).reversed).toBe(77_000 - 11_500)
    expect(await day('2026-11-05', 'clerkKorosten')).toMatchObject({ ...bank, byHand: 0 })
  })

  it('takes days that exist, a quarter at most, and shows the last month unless told', async () => {
    expect((await get('/api/cash-days')).body.map(({ id }: { id: string }) => id)).toContain('2026-11-05')
    expect((await get('/api/cash-days', { to: '2026-11-04' })).body).toEqual([])
    for (const filter of [
      { from: '2026-02-30' },
      { from: '2024-01-01', to: '2026-01-01' },
      { from: 'вчора' },
      { to: '1000-01-05' },
    ]) {
      expect((await get('/api/cash-days', filter)).status).toBe(422)
    }
  })
})
