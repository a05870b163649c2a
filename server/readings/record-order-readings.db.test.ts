import { afterAll, beforeAll, expect, it } from 'vitest'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { givenAccepted, givenReading, home, neighbour, twoPoints } from './reading-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const complete = async (account: string, readings: number[], takenOn = '2026-11-17') => {
  const id = await givenOrder(app, 'accepted', { account, service: 'control_readings' })
  await bring(app, id, 'offer', 'join', 'plan')
  const clerk = await app.as('clerkZhytomyr')
  const { version, number } = await orderNow(app, id)
  const input = { completedOn: '2026-11-18', reply: 'Покази знято', result: { kind: 'readings', readings, takenOn } }
  const { status, body } = await clerk.post(`/api/orders/${id}/events`).send({ event: 'complete', input, version })
  return { status, body, number }
}
const ofOrders = () => app.office.db.reader('readings').where('channel', 'order').orderBy('id')

it('control readings of a service order join the readings, accepted at once', async () => {
  const { status, number } = await complete(home, [32_500.7])
  expect(status).toBe(200)
  const [reading] = await ofOrders()
  expect(reading).toMatchObject({
    zone1: 32_500,
    taken_on: '2026-11-17',
    state: 'accepted',
    note: `Заявка № ${number}`,
  })
  const page = (await (await app.as('clerkZhytomyr')).get(`/api/readings/${reading.id}`)).body
  expect(page).toMatchObject({ channelLabel: 'Заявка', decidedBy: 'Система' })
  // The same figures of the same day a second time are the same reading.
  await complete(home, [32_500])
  expect(await ofOrders()).toHaveLength(1)
})

it('wait for the clerk where another reading of that day is accepted, and mark what waits for the month', async () => {
  await givenAccepted(app, 100, { account: neighbour, takenOn: '2026-11-17' })
  const waiting = await givenReading(app, 101, { account: neighbour, takenOn: '2026-11-18', channel: 'call' })
  await complete(neighbour, [105])
  expect((await ofOrders()).at(-1)).toMatchObject({ zone1: 105, state: 'new' })
  expect(await app.office.db.reader('readings').where({ id: waiting }).first()).toMatchObject({ state: 'new' })
})

it('stay the order’s own result where they fit no meter or several', async () => {
  const before = (await ofOrders()).length
  expect((await complete(twoPoints, [5])).status).toBe(200)
  expect((await complete(home, [5, 6])).status).toBe(200)
  expect(await ofOrders()).toHaveLength(before)
})

it('are not taken on a day that has not come', async () => {
  const { status, body } = await complete(home, [5], '2026-11-19')
  expect([status, body.errors]).toMatchObject([422, { 'result.takenOn': expect.stringContaining('дату') }])
})

it('a replaced meter ends with its last reading, and the new one begins with its first', async () => {
  const account = '0102018298'
  const id = await givenOrder(app, 'accepted', { account, service: 'meter_replacement_zonal' })
  await bring(app, id, 'bill', 'pay', 'plan')
  const { version, accountId } = await orderNow(app, id)
  const clerk = await app.as('clerkZhytomyr')
  const result = {
    kind: 'meter',
    oldReadings: [18_440],
    newNumber: '11204875',
    digits: 6,
    zones: 2,
    firstReadings: [3, 0],
  }
  const input = { completedOn: '2026-11-17', reply: 'Замінено', result }
  const done = await clerk.post(`/api/orders/${id}/events`).send({ event: 'complete', input, version })
  expect(done.status).toBe(200)
  const meters = await app.office.db
    .reader('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .where('metering_points.account_id', accountId)
    .orderBy('meters.id')
    .select('meters.id', 'number', 'zones', 'digits', 'installed_on', 'removed_on')
  expect(meters).toMatchObject([
    { number: '4956791', removed_on: '2026-11-17' },
    { number: '11204875', zones: 2, digits: 6, installed_on: '2026-11-17', removed_on: null },
  ])
  const readings = (await ofOrders()).filter(({ account_id }) => account_id === accountId)
  expect(readings).toMatchObject([
    { meter_id: meters[0].id, zone1: 18_440, zone2: null, state: 'accepted' },
    { meter_id: meters[1].id, zone1: 3, zone2: 0, state: 'accepted' },
  ])
  const found = await clerk.get('/api/accounts').query({ filter: JSON.stringify({ q: '11204875' }) })
  expect(found.body).toMatchObject([{ id: accountId }])
  const told = await clerk.post('/api/readings').send({ account, zones: [10, 5] })
  expect([told.status, told.body.meter, told.body.volume]).toEqual([201, '11204875', 12])
})
