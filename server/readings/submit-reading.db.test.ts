import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { testNow } from '../testing/test-template.ts'
import {
  decide,
  givenAccepted,
  givenHistory,
  givenReading,
  home,
  inKorosten,
  neighbour,
  readingNow,
  threeZones,
  twoPoints,
} from './reading-fixture.ts'

let app: TestApp
let operator: Awaited<ReturnType<TestApp['as']>>
beforeAll(async () => {
  app = await makeApp()
  operator = await app.as('operator')
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(testNow))

const submit = (body: object) => operator.post('/api/readings').send({ account: home, ...body })
const refused = async (body: object) => {
  const answer = await submit(body)
  return { status: answer.status, code: answer.body.code, errors: answer.body.errors }
}

describe('a reading by phone', () => {
  it('counts by the window rule and is compared with the one before it', async () => {
    await givenAccepted(app, 32_028, { takenOn: '2024-07-31' })
    app.clock.set('2024-08-31T07:21:00.000Z')
    const then = await app.as('operator')
    const { status, body } = await then.post('/api/readings').send({ account: '01-01/010/101', zones: [32_108] })
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        account: '01-01/010/101',
        meter: '8383428',
        zones: [32_108],
        takenOn: '2024-08-31',
        countsOn: '2024-09-01',
        closes: '2024-09-01',
        submittedAt: '2024-08-31T07:21:00.000Z',
        channel: 'call',
        state: 'new',
        stateLabel: 'Нові (чекають на обробку)',
        flags: [],
        previous: { zones: [32_028], countsOn: '2024-08-01' },
        volume: 80,
        photos: 0,
        version: 0,
      }),
    ])
    expect(body.history).toEqual([
      { event: 'submit', at: '2024-08-31T07:21:00.000Z', by: 'Кол-центр', change: null, comment: null },
    ])
  })

  it('while it waits, another call changes it and the log says so; the same call changes nothing', async () => {
    const id = await givenReading(app, 500, { account: neighbour, takenOn: '2026-10-31', channel: 'call' })
    const call = { account: neighbour, zones: [505], takenOn: '2026-10-31' }
    const again = await submit(call)
    expect([again.status, again.body.id, again.body.zones, again.body.version]).toEqual([201, id, [505], 1])
    expect(again.body.history[1]).toMatchObject({
      event: 'change',
      change: { before: { zones: [500], takenOn: '2026-10-31' }, after: { zones: [505], takenOn: '2026-10-31' } },
    })
    expect((await submit(call)).body.version).toBe(1)
  })

  it('stands beside what came through another channel, each the other’s duplicate, and so it does after acceptance', async () => {
    const first = await givenReading(app, 500, { account: neighbour, takenOn: '2026-09-30', channel: 'round' })
    const second = await givenReading(app, 501, { account: neighbour, takenOn: '2026-09-30', channel: 'call' })
    expect(second).not.toBe(first)
    const codes = async (id: number) =>
      (await operator.get(`/api/readings/${id}`)).body.flags.map(({ code }: { code: string }) => code)
    expect(await codes(first)).toContain('duplicate')
    expect(await codes(second)).toContain('duplicate')
    await decide(app, second, 'accept')
    expect(await codes(first)).toContain('duplicate')
    const third = await givenReading(app, 502, { account: neighbour, takenOn: '2026-10-01', channel: 'call' })
    expect(third).not.toBe(second)
    expect(await codes(third)).toContain('duplicate')
  })

  it('is coloured by its own history', async () => {
    await givenHistory(app, inKorosten, 40)
    await givenAccepted(app, 1000, { account: inKorosten, takenOn: '2026-10-31' })
    const { body } = await submit({ account: inKorosten, zones: [3000] })
    expect(body.flags.map(({ code }: { code: string }) => code)).toEqual(['far', 'early'])
    expect(body).toMatchObject({ doubtful: true, volume: 2000, usual: { low: 0, high: 100 } })
    expect(body.history24).toHaveLength(12)
    expect(body.comparison).toMatchObject({ days: 17, daily: 117.65, possible: 2040 })
  })

  it('needs the meter’s number where the account has several', async () => {
    expect(await refused({ account: twoPoints, zones: [1] })).toMatchObject({
      status: 422,
      code: 'several_meters',
      errors: { meter: expect.stringContaining('№ 3170541') },
    })
    const named = await submit({ account: twoPoints, meter: '2022548', zones: [7] })
    expect([named.status, named.body.meter]).toEqual([201, '2022548'])
    // The meter that stood there then.
    const old = await submit({ account: twoPoints, meter: '9234599', zones: [7], takenOn: '2018-08-31' })
    expect([old.status, old.body.meter]).toEqual([201, '9234599'])
    expect(await refused({ account: twoPoints, meter: '9234599', zones: [7] })).toMatchObject({ code: 'meter_removed' })
  })

  it.each([
    ['taken_in_future', { zones: [1], takenOn: '2026-11-19' }, 'takenOn'],
    ['before_installation', { zones: [1], takenOn: '2022-02-07' }, 'takenOn'],
    ['wrong_zones', { zones: [1, 2] }, 'zones'],
    ['wrong_zones', { account: threeZones, zones: [1] }, 'zones'],
    ['beyond_dial', { zones: [100_000] }, 'zones.0'],
    ['unknown_meter', { zones: [1], meter: '1' }, 'meter'],
    ['invalid_input', { zones: [1.5] }, 'zones.0'],
    ['invalid_input', { zones: [-1] }, 'zones.0'],
    ['invalid_input', { zones: [] }, 'zones'],
    ['invalid_input', { zones: [1], takenOn: '31.10.2026' }, 'takenOn'],
  ])('is refused as %s, the field named and nothing kept', async (code, body, field) => {
    const count = async () => (await app.office.db.reader('readings').count({ n: '*' }).first())?.n
    const before = await count()
    expect(await refused(body)).toMatchObject({
      status: 422,
      code,
      errors: { [field]: expect.stringMatching(/[а-яії]/) },
    })
    expect(await count()).toEqual(before)
  })

  it('for an account nobody has is not found', async () => {
    expect(await refused({ account: '99999999', zones: [1] })).toMatchObject({
      status: 404,
      errors: { account: expect.stringContaining('не знайдено') },
    })
  })

  it('from twenty at once is one reading', async () => {
    const zones = Array.from({ length: 20 }, (_, place) => 7000 + place)
    const answers = await Promise.all(
      zones.map((value) => submit({ account: neighbour, zones: [value], takenOn: '2026-08-31' })),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    const last = await readingNow(app, answers[0]?.body.id)
    expect(zones).toContain(last.zones[0])
    expect(last.version).toBe(19)
  })
})

describe('who may record a reading', () => {
  it('clerks of the REM and the call centre', async () => {
    const post = async (persona: Parameters<TestApp['as']>[0], account: string) =>
      (await (await app.as(persona)).post('/api/readings').send({ account, zones: [1] })).status
    expect(await post('clerkKorosten', home)).toBe(404)
    expect(await post('dispatcherZhytomyr', home)).toBe(403)
    expect(await post('manager', home)).toBe(403)
    expect(await post('administrator', home)).toBe(403)
    expect(
      (
        await app
          .anonymous()
          .post('/api/readings')
          .send({ account: home, zones: [1] })
      ).status,
    ).toBe(401)
    const round = await (await app.as('clerkKorosten')).post('/api/readings').send({ account: inKorosten, zones: [2] })
    expect([round.status, round.body.channel]).toEqual([201, 'round'])
  })
})
