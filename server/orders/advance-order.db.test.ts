import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../may.ts'
import { addPaymentEntry } from '../payments/payment-store.ts'
import { bring, givenOrder, orderNow, waysTo } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { testNow } from '../testing/test-template.ts'
import { carryOutEvent } from './carry-out-event.ts'
import type { OrderState } from './order-lifecycle.ts'
import { orderLifecycle } from './order-lifecycle.ts'
import { historyOf } from './order-views.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
beforeEach(() => app.clock.set(testNow))
afterAll(() => app.close())

const documentsOf = (orderId: number) =>
  app.office.db.reader('documents').where({ order_id: orderId }).orderBy('id').select('kind', 'number', 'withdrawn_on')

describe('an order reaches every state through the real verbs', () => {
  for (const state of Object.keys(waysTo) as OrderState[]) {
    it(state, async () => {
      expect((await orderNow(app, await givenOrder(app, state))).state).toBe(state)
    })
  }
})

describe('what events do beside the state', () => {
  it('accepting gives a registration number that is not the order number, and an owner', async () => {
    const order = await orderNow(app, await givenOrder(app, 'accepted'))
    expect(order.registrationNumber).toMatch(/^01-2026-\d{6}$/)
    expect(order.assigneeId).toBe(app.actor('clerkZhytomyr').id)
  })

  it('offering fixes the price and issues a contract; joining issues the invoice of the same price', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const order = await orderNow(app, id)
    expect(order).toMatchObject({ net: 48_750, vat: 9_750, total: 58_500, invoiceUploadedOn: '2026-11-18' })
    expect(await documentsOf(id)).toMatchObject([{ kind: 'contract' }, { kind: 'invoice', withdrawn_on: null }])
  })

  it('the way of order 555945: the contract is withdrawn and issued again, and the history says so', async () => {
    const id = await givenOrder(app, 'awaiting_confirmation')
    await bring(app, id, 'revise', 'offer', 'join')
    const history = await historyOf(app.office.db.reader, id)
    expect(history.map((line) => line.stateLabel)).toEqual([
      'Відправлена',
      'Прийнята до розгляду',
      'Очікує підтвердження',
      'Прийнята до розгляду',
      'Очікує підтвердження',
      'Очікує оплати',
    ])
    const contracts = (await documentsOf(id)).filter((each) => each.kind === 'contract')
    expect(contracts.map((each) => each.withdrawn_on)).toEqual(['2026-11-18', null])
  })

  it('reissuing an invoice voids the old one and keeps its number', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    await bring(app, id, 'rebill')
    const invoices = await app.office.db.reader('invoices').where({ order_id: id }).orderBy('id')
    expect(invoices.map((each) => [each.state, each.void_reason])).toEqual([
      ['void', 'Перевиставити рахунок'],
      ['open', null],
    ])
    expect(await documentsOf(id)).toHaveLength(3)
  })

  it('a reissued invoice may go by the prices of another day, but not of a day to come', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const rebill = (pricedOn: string) =>
      carryOutEvent(
        app.office,
        app.actor('clerkZhytomyr'),
        { orderId: id, event: 'rebill', input: { pricedOn }, version: undefined },
        (work) => app.office.db.transaction(work),
      )
    await expect(rebill('2026-11-19')).rejects.toMatchObject({ code: 'priced_in_future' })
    await rebill('2025-06-02')
    expect(await orderNow(app, id)).toMatchObject({ pricedOn: '2025-06-02', net: 21_500, total: 25_800 })
  })

  it('a refusal after paying makes the whole payment a refund due', async () => {
    const id = await givenOrder(app, 'in_progress')
    await bring(app, id, 'withdraw')
    const refunds = await app.office.db.reader('refunds').where({ order_id: id }).select('amount', 'cause', 'state')
    expect(refunds).toEqual([{ amount: 58_500, cause: 'withdrawn', state: 'due' }])
  })

  it('reopening brings an order back to where it was before the end', async () => {
    const rejected = await givenOrder(app, 'rejected')
    await bring(app, rejected, 'reopen')
    expect((await orderNow(app, rejected)).state).toBe('accepted')
    const done = await givenOrder(app, 'done')
    await bring(app, done, 'correct', 'reopen')
    expect((await orderNow(app, done)).state).toBe('in_progress')
  })

  it('a failed visit asks for a new date, and after it the consumer can no longer withdraw', async () => {
    const id = await givenOrder(app, 'in_progress')
    await bring(app, id, 'plan', 'fail_visit')
    expect(await orderNow(app, id)).toMatchObject({ state: 'in_progress', plannedOn: null, failedVisits: 1 })
    await expect(bring(app, id, 'withdraw')).rejects.toMatchObject({ code: 'visited', status: 409 })
  })

  it('every event leaves one line of history, one of audit, and a notice where the consumer must hear of it', async () => {
    const id = await givenOrder(app, 'awaiting_payment')
    const count = async (table: string, where: object) =>
      Number((await app.office.db.reader(table).where(where).count({ n: '*' }).first())?.n)
    expect(await count('order_history', { order_id: id })).toBe(4)
    expect(await count('audit', { resource: 'orders', resource_id: String(id) })).toBe(4)
    expect(await count('notifications', { order_id: id, channel: 'sms' })).toBe(3)
    expect(await count('notifications', { order_id: id, channel: 'email' })).toBe(3)
  })

  it('a free service without a contract goes to work at once and is never billed', async () => {
    const id = await givenOrder(app, 'accepted', { service: 'meter_fault' })
    await expect(bring(app, id, 'bill')).rejects.toMatchObject({ code: 'free_service' })
    await bring(app, id, 'start')
    expect(await orderNow(app, id)).toMatchObject({ state: 'in_progress', worksSince: '2026-11-18' })
    expect(await documentsOf(id)).toEqual([])
  })
})

/** Money moved without its consequences, so that the race is between the events themselves. */
const moveMoney = (id: number, amount: number, reverses: boolean) =>
  app.office.db.transaction(async (trx) => {
    const invoice = await trx('invoices').where({ order_id: id }).orderBy('id', 'desc').first()
    const receipt = reverses ? await trx('payments').where({ invoice_id: invoice.id }).first() : null
    await addPaymentEntry(trx, {
      kind: reverses ? 'reversal' : 'receipt',
      invoiceId: invoice.id,
      districtId: invoice.district_id,
      amount,
      paidOn: '2026-11-18',
      postedOn: '2026-11-18',
      lineId: null,
      payer: 'Українець І. І.',
      documentNumber: '1',
      reversesId: receipt?.id ?? null,
      reason: null,
      recordedAt: testNow,
      recordedBy: null,
      recordedByName: 'Тест',
    })
  })

/** For every event of the lifecycle: an order that it is possible for, and who presses. */
const races: Record<string, { given: () => Promise<number>; by?: PersonaName | 'system'; input?: object }> = {
  accept: { given: () => givenOrder(app, 'sent') },
  ask: { given: () => givenOrder(app, 'sent'), input: { message: 'Який номер будинку?' } },
  answer: { given: () => givenOrder(app, 'needs_clarification'), by: 'operator', input: { message: '12' } },
  reject: { given: () => givenOrder(app, 'sent'), input: { reason: 'Не наш споживач' } },
  offer: { given: () => givenOrder(app, 'accepted') },
  bill: { given: () => givenOrder(app, 'accepted', { service: 'metering_node' }) },
  start: { given: () => givenOrder(app, 'accepted', { service: 'meter_fault' }) },
  join: { given: () => givenOrder(app, 'awaiting_confirmation') },
  revise: { given: () => givenOrder(app, 'awaiting_confirmation') },
  rebill: { given: () => givenOrder(app, 'awaiting_payment') },
  pay: {
    given: async () => {
      const id = await givenOrder(app, 'awaiting_payment')
      await moveMoney(id, 58_500, false)
      return id
    },
    by: 'system',
  },
  unpay: {
    given: async () => {
      const id = await givenOrder(app, 'in_progress')
      await moveMoney(id, -58_500, true)
      return id
    },
    by: 'system',
  },
  expire: {
    given: async () => {
      const id = await givenOrder(app, 'awaiting_payment')
      await bring(app, id, 'wait')
      return id
    },
  },
  reinstate: {
    given: async () => {
      const id = await givenOrder(app, 'expired')
      await moveMoney(id, 58_500, false)
      return id
    },
  },
  withdraw: { given: () => givenOrder(app, 'in_progress') },
  plan: {
    given: () => givenOrder(app, 'in_progress'),
    by: 'dispatcherZhytomyr',
    input: { plannedOn: '2026-11-25', crew: 'Бригада 1' },
  },
  fail_visit: {
    given: async () => {
      const id = await givenOrder(app, 'in_progress')
      await bring(app, id, 'plan')
      return id
    },
    by: 'dispatcherZhytomyr',
    input: { outcome: 'no_access' },
  },
  complete: { given: () => givenOrder(app, 'in_progress'), input: { completedOn: '2026-11-18', reply: 'Готово' } },
  close_unperformed: { given: () => givenOrder(app, 'in_progress'), input: { reason: 'Демонтовано' } },
  correct: {
    given: () => givenOrder(app, 'done'),
    input: { reason: 'Описка', completedOn: '2026-11-18', reply: 'Готово, пломбу замінено' },
  },
  reopen: { given: () => givenOrder(app, 'done'), by: 'manager', input: { reason: 'Скарга споживача' } },
}

describe('twenty people at once', () => {
  it('is tried for every event there is', () => {
    const events = orderLifecycle.transitions.map((row) => row.event)
    expect(Object.keys(races).sort()).toEqual([...new Set(events)].sort())
  })

  for (const [event, { given, by = 'clerkZhytomyr', input = {} }] of Object.entries(races)) {
    it(`«${event}»: one wins, nineteen learn who it was`, async () => {
      const id = await given()
      const { version } = await orderNow(app, id)
      const actor: Actor = by === 'system' ? { kind: 'system', name: 'Система' } : app.actor(by)
      const tries = Array.from({ length: 20 }, () =>
        carryOutEvent(app.office, actor, { orderId: id, event, input, version }, (work) =>
          app.office.db.transaction(work),
        ),
      )
      const results = await Promise.allSettled(tries)
      const lost = results.filter((result) => result.status === 'rejected')
      expect(lost).toHaveLength(19)
      for (const { reason } of lost) {
        expect(reason).toMatchObject({ status: 409, message: expect.stringContaining(actor.name) })
      }
      expect((await orderNow(app, id)).version).toBe(version + 1)
      const lines = await app.office.db
        .reader('order_history')
        .where({ order_id: id })
        .orderBy('id', 'desc')
        .select('event')
      expect(lines.slice(0, 2).map((line) => line.event)).not.toEqual([event, event])
      expect(lines[0]?.event).toBe(event)
    })
  }

  it('numbers of documents issued together are gapless and belong to one order each', async () => {
    const ids = []
    for (let each = 0; each < 6; each += 1) ids.push(await givenOrder(app, 'accepted'))
    await Promise.all(ids.map((id) => bring(app, id, 'offer')))
    const rows = await app.office.db.reader('contracts').orderBy('id').select('number')
    const places = rows.map((row) => Number(row.number.slice(-6)))
    expect(places).toEqual(places.map((_, index) => index + 1))
  })

  it('a rolled-back event gives its number back', async () => {
    const id = await givenOrder(app, 'accepted')
    const before = await app.office.db.reader('number_series').where({ series: 'contract' }).first('next')
    await expect(
      carryOutEvent(
        app.office,
        app.actor('clerkZhytomyr'),
        { orderId: id, event: 'offer', input: {}, version: undefined },
        (work) =>
          app.office.db.transaction(async (trx) => {
            await work(trx)
            throw new Error('the power went')
          }),
      ),
    ).rejects.toThrow('the power went')
    expect(await app.office.db.reader('number_series').where({ series: 'contract' }).first('next')).toEqual(before)
    expect((await orderNow(app, id)).state).toBe('accepted')
  })
})
