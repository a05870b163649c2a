import { afterAll, beforeAll, expect, it } from 'vitest'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { writeDueOn } from './order-store.ts'
import { recalculateDueDates } from './recalculate-due-dates.ts'
import { remindConsumers } from './remind-consumers.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const day = 86_400_000
const noticesOf = async (id: number, event: string): Promise<string[]> => {
  const rows = await app.office.db.reader('notifications').where({ order_id: id, event }).select('channel')
  return rows.map(({ channel }) => channel).sort()
}

it('a holiday added to the calendar moves the due dates of running orders, not the terms consumers were told', async () => {
  const running = await givenOrder(app, 'sent')
  const told = await givenOrder(app, 'awaiting_payment')
  const before = [await orderNow(app, running), await orderNow(app, told)]
  const admin = await app.as('administrator')
  const calendar = (await admin.get('/api/calendar/1')).body
  await admin.put('/api/calendar/1').send({ martialLaw: false, version: calendar.version }).expect(200)
  await admin.post('/api/holidays').send({ date: '2026-11-20', name: 'День енергетика' }).expect(201)
  const after = [await orderNow(app, running), await orderNow(app, told)]
  expect(before.map((order) => order.dueOn)).toEqual(['2026-11-25', expect.any(String)])
  expect(after[0]?.dueOn).toBe('2026-11-26')
  expect(after[0]?.version).toBe(before[0]?.version)
  expect(after[1]?.dueOn).toBe(before[1]?.dueOn)
})

it('an order that somebody moved on meanwhile keeps the due date of where it is now', async () => {
  const id = await givenOrder(app, 'accepted')
  const read = await orderNow(app, id)
  await bring(app, id, 'offer')
  const moved = await orderNow(app, id)
  expect(await app.office.db.transaction((trx) => writeDueOn(trx, read, '2026-01-01'))).toBe(false)
  await app.office.db.transaction(recalculateDueDates)
  expect(await orderNow(app, id)).toEqual(moved)
})

it('a consumer whose term ran out is reminded once, however many processes remind', async () => {
  const id = await givenOrder(app, 'awaiting_payment')
  await remindConsumers(app.office)
  expect(await noticesOf(id, 'reminder')).toEqual([])
  app.clock.advance(20 * day)
  await Promise.all([remindConsumers(app.office), remindConsumers(app.office)])
  expect(await remindConsumers(app.office)).toBe(0)
  expect(await noticesOf(id, 'reminder')).toEqual(['email', 'sms'])
})

it('a consumer is told of the last day of payment two working days ahead, once, and not on the day of the invoice', async () => {
  const id = await givenOrder(app, 'awaiting_payment')
  const { dueOn } = await orderNow(app, id)
  await remindConsumers(app.office)
  expect(await noticesOf(id, 'due_soon')).toEqual([])
  app.clock.set(`${dueOn}T07:00:00.000Z`)
  await Promise.all([remindConsumers(app.office), remindConsumers(app.office)])
  await remindConsumers(app.office)
  expect(await noticesOf(id, 'due_soon')).toEqual(['email', 'sms'])
  expect(await noticesOf(id, 'reminder')).toEqual([])
  app.clock.advance(3 * day)
  await remindConsumers(app.office)
  expect(await noticesOf(id, 'due_soon')).toHaveLength(2)
  expect(await noticesOf(id, 'reminder')).toEqual(['email', 'sms'])
})

it('who has only a contract to confirm is told of no payment', async () => {
  const id = await givenOrder(app, 'awaiting_confirmation')
  app.clock.set(`${(await orderNow(app, id)).dueOn}T07:00:00.000Z`)
  await remindConsumers(app.office)
  expect(await noticesOf(id, 'due_soon')).toEqual([])
})
