import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { carryOutEvent } from '../orders/carry-out-event.ts'
import { khOrder, passportScan } from '../orders/order-form-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { makeGatewayKey } from './make-gateway-key.ts'

let app: TestApp
const ownKey = 'key-of-the-consumer-of-01-01-010-101'
const revokedKey = 'key-that-was-revoked'

beforeAll(async () => {
  app = await makeApp()
  const { db, seal, clock } = app.office
  const own = await db.reader('accounts').where('number', '01-01/010/101').first('consumer_id')
  const made = { name: 'Кабінет', created_at: clock.now().toISOString() }
  await db.transaction((trx) =>
    trx('gateway_keys').insert([
      { ...made, key_index: seal.index(ownKey), consumer_id: own.consumer_id, revoked_at: null },
      { ...made, key_index: seal.index(revokedKey), consumer_id: null, revoked_at: made.created_at },
    ]),
  )
})
afterAll(() => app.close())

const withKey = (authorization: string) => request.agent(createApp(app.office)).set('Authorization', authorization)
const place = (agent: ReturnType<typeof withKey>, account: string) =>
  agent
    .post('/gateway/v1/orders')
    .field('order', JSON.stringify({ ...khOrder, account }))
    .attach('files', passportScan, 'a.jpg')

describe('the gateway’s door', () => {
  it.each(['Bearer wrong', 'Bearer ', 'Basic ZGVtbw==', `Bearer ${revokedKey}`, `Bearer ${'x'.repeat(500)}`])(
    'stays shut for «%s»',
    async (authorization) => {
      const { headers, body } = await withKey(authorization).get('/gateway/v1/orders?account=01-010101').expect(401)
      expect(headers['www-authenticate']).toBe('Bearer')
      expect(body.code).toBe('bad_key')
    },
  )

  it('stays shut without a key, and does not open by a staff session', async () => {
    await app.anonymous().get('/gateway/v1/orders?account=01-010101').expect(401)
    const clerk = await app.as('clerkZhytomyr')
    await clerk.get('/gateway/v1/orders?account=01-02/030/405').expect(401)
  })

  it('opens no door of the console', async () => {
    await app.gateway().get('/api/orders').expect(401)
    await app.gateway().get('/api/accounts').expect(401)
  })
})

describe('a key bound to one consumer', () => {
  it('places and sees orders of the consumer’s accounts, in any REM', async () => {
    for (const account of ['01-01/010/101', '08-080808']) {
      const { body } = await place(withKey(`Bearer ${ownKey}`), account).expect(201)
      await withKey(`Bearer ${ownKey}`).get(`/gateway/v1/orders/${body.number}`).expect(200)
    }
  })

  it('finds nothing of another consumer: account, order, event, file or document', async () => {
    const { number } = (await place(app.gateway(), '01-02/030/405').expect(201)).body
    const { id } = await app.office.db.reader('orders').where({ number }).first('id')
    for (const event of ['accept', 'offer']) {
      const asked = { orderId: id, event, input: {}, version: undefined }
      await carryOutEvent(app.office, app.actor('clerkZhytomyr'), asked, (work) => app.office.db.transaction(work))
    }
    const { documents } = (await app.gateway().get(`/gateway/v1/orders/${number}`).expect(200)).body
    const stranger = withKey(`Bearer ${ownKey}`)
    await place(stranger, '01-02/030/405').expect(404)
    await stranger.get('/gateway/v1/orders').query({ account: '01-02/030/405' }).expect(404)
    await stranger.get(`/gateway/v1/orders/${number}`).expect(404)
    await stranger.post(`/gateway/v1/orders/${number}/events`).send({ event: 'join' }).expect(404)
    await stranger.post(`/gateway/v1/orders/${number}/files`).attach('files', passportScan, 'a.jpg').expect(404)
    await stranger.get(documents[0].url).expect(404)
    await app.gateway().get(documents[0].url).expect(200)
  })
})

describe('a key of a channel', () => {
  it('is told once, opens the door, and takes the place of the one before it', async () => {
    const { db } = app.office
    const shell = { kind: 'system', name: 'make-channel-key' } as const
    const make = () => db.transaction((trx) => makeGatewayKey(trx, app.office, shell, 'Новий кабінет'))
    const open = (key: string) => withKey(`Bearer ${key}`).get('/gateway/v1/orders?account=01-010101')
    const first = await make()
    await open(first).expect(200)
    const second = await make()
    await open(first).expect(401)
    await open(second).expect(200)
    await app.gateway().get('/gateway/v1/orders?account=01-010101').expect(200)
    const rows = await db.reader('gateway_keys').where({ name: 'Новий кабінет' })
    expect(JSON.stringify(rows)).not.toContain(second)
    const trail = await db.reader('audit').where({ resource: 'gateway_keys' }).select('note')
    expect(trail.map(({ note }) => note)).toEqual(['Новий кабінет, 0 revoked', 'Новий кабінет, 1 revoked'])
  })
})
