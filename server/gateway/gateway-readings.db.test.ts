import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide, home, inKorosten, neighbour, threeZones } from '../readings/reading-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { testNow } from '../testing/test-template.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(testNow))

const send = (body: object, key?: string) => {
  const call = app.gateway().post('/gateway/v1/readings')
  return (key ? call.set('Idempotency-Key', key) : call).send(body)
}
const put = (id: number, body: object) => app.gateway().put(`/gateway/v1/readings/${id}`).send(body)

describe('a reading from the cabinet', () => {
  it('is answered with its state and the day it counts for', async () => {
    app.clock.set('2024-08-31T07:21:00.000Z')
    const { status, body } = await send({ account: '01-01/010/101', zones: [32_108], takenOn: '2024-08-31' })
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(Number),
        account: '01-01/010/101',
        meter: '8383428',
        zones: [32_108],
        takenOn: '2024-08-31',
        countsOn: '2024-09-01',
        submittedAt: '2024-08-31T07:21:00.000Z',
        state: 'new',
        stateLabel: 'Нові (чекають на обробку)',
        editable: true,
        reason: null,
        photos: 0,
        todo: null,
      },
    ])
    expect((await app.gateway().get(`/gateway/v1/readings/${body.id}`)).body).toEqual(body)
  })

  it('may be changed while it is new, and not once the REM has accepted it', async () => {
    const { id } = (await send({ account: neighbour, zones: [10], takenOn: '2026-10-31' })).body
    expect((await put(id, { zones: [11] })).body).toMatchObject({ id, zones: [11], takenOn: '2026-10-31' })
    const whole = { account: '01-09/090/909', meter: '4134202', zones: [12], takenOn: '2026-11-01' }
    expect((await put(id, whole)).body).toMatchObject({ id, zones: [12], takenOn: '2026-11-01' })
    expect((await put(id, { account: home, meter: '1', zones: [12] })).body.errors).toMatchObject({
      account: expect.any(String),
      meter: expect.any(String),
    })
    await decide(app, id, 'accept')
    const late = await put(id, { zones: [13] })
    expect([late.status, late.body.code, late.body.current]).toMatchObject([409, 'not_from_here', { last: null }])
    expect((await app.gateway().get(`/gateway/v1/readings/${id}`)).body).toMatchObject({
      zones: [12],
      state: 'accepted',
      stateLabel: 'Оброблені (прийняті оператором РЕМ)',
      editable: false,
    })
  })

  it('tells its consumer what photo is asked for, and why it was rejected', async () => {
    const { id } = (await send({ account: home, zones: [10], takenOn: '2026-09-30' })).body
    await decide(app, id, 'ask_photo', { message: 'Щоб було видно номер.' })
    const asked = (await app.gateway().get(`/gateway/v1/readings/${id}`)).body
    expect(asked).toMatchObject({ editable: true, todo: 'Надішліть фото лічильника. Щоб було видно номер.' })
    await decide(app, id, 'reject', { reason: 'Не той лічильник' })
    const rejected = (await app.gateway().get(`/gateway/v1/readings/${id}`)).body
    expect(rejected).toMatchObject({ todo: null, reason: 'Не той лічильник', stateLabel: 'Відхилені' })
    const anew = await send({ account: home, zones: [15], takenOn: '2026-09-30' })
    expect(anew.body.id).not.toBe(id)
  })

  it('sent again under its key is answered as the first time; without one it changes the first', async () => {
    const body = { account: inKorosten, zones: [100], takenOn: '2026-10-31' }
    const first = await send(body, 'the-same-reading')
    const again = await send(body, 'the-same-reading')
    expect([again.status, again.body]).toEqual([201, first.body])
    expect((await send({ ...body, zones: [101] }, 'the-same-reading')).status).toBe(422)
    const changed = await send({ ...body, zones: [102] })
    expect([changed.status, changed.body.id, changed.body.zones]).toEqual([201, first.body.id, [102]])
    const history = await app.gateway().get('/gateway/v1/readings').query({ account: '08-080808' })
    expect(history.body).toMatchObject([{ id: first.body.id, zones: [102] }])
  })

  it('has its wrong fields named', async () => {
    const fields = async (body: object) =>
      Object.keys((await send(body)).body.errors).filter((field) => field !== 'root')
    expect(await fields({ zones: [1] })).toEqual(['account'])
    expect(await fields({ account: home })).toEqual(['zones'])
    expect(await fields({ account: home, zones: ['сто'] })).toEqual(['zones.0'])
    expect(await fields({ account: threeZones, zones: [1] })).toEqual(['zones'])
    expect(await fields({ account: home, zones: [1], channel: 'round' })).toEqual(['channel'])
    expect((await send({ account: '99999999', zones: [1] })).status).toBe(404)
    expect(
      (
        await app
          .anonymous()
          .post('/gateway/v1/readings')
          .send({ account: home, zones: [1] })
      ).status,
    ).toBe(401)
    expect((await put(999_999, { zones: [1] })).status).toBe(404)
  })
})

it('a key bound to a consumer reaches that consumer’s accounts alone', async () => {
  const owner = await app.office.db.reader('accounts').where('number_digits', neighbour).first('consumer_id')
  const bind = (consumerId: number | null) =>
    app.office.db.transaction((trx) => trx('gateway_keys').update({ consumer_id: consumerId }))
  const { id } = (await send({ account: home, zones: [10], takenOn: '2026-07-31' })).body
  await bind(owner.consumer_id)
  expect((await send({ account: home, zones: [11] })).status).toBe(404)
  expect((await put(id, { zones: [11] })).status).toBe(404)
  expect((await app.gateway().get(`/gateway/v1/readings/${id}`)).status).toBe(404)
  expect((await app.gateway().get('/gateway/v1/readings').query({ account: home })).status).toBe(404)
  expect((await send({ account: neighbour, zones: [11], takenOn: '2026-07-31' })).status).toBe(201)
  await bind(null)
})

it('the channel’s description tells of readings', async () => {
  const { paths } = (await app.gateway().get('/gateway/v1/openapi.json')).body
  expect(Object.keys(paths['/readings'])).toEqual(['post', 'get'])
  expect(Object.keys(paths['/readings/{id}'])).toEqual(['get', 'put'])
})
