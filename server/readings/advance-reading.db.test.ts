import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { decide, givenAccepted, givenReading, home, inKorosten, readingNow } from './reading-fixture.ts'

let app: TestApp
let clerk: Awaited<ReturnType<TestApp['as']>>
let month = 0
beforeAll(async () => {
  app = await makeApp()
  clerk = await app.as('clerkZhytomyr')
})
afterAll(() => app.close())

/** The last day of a month of its own, so that one test's readings are no other's neighbours. */
const nextDay = (): string => {
  month += 1
  return new Date(Date.UTC(2022, 2 + month, 0)).toISOString().slice(0, 10)
}

const given = (zones = 1000 + month * 100) => givenReading(app, zones, { takenOn: nextDay() })
const event = async (id: number, name: string, input: object = {}, persona?: PersonaName) => {
  const { version } = await readingNow(app, id)
  const agent = persona ? await app.as(persona) : clerk
  return agent.post(`/api/readings/${id}/events`).send({ event: name, input, version })
}

describe('a decision on a reading', () => {
  it('accepts it as it was typed, and is told in the log and the audit', async () => {
    const id = await given()
    const { status, body } = await event(id, 'accept')
    expect([status, body.state, body.stateLabel, body.version]).toEqual([
      200,
      'accepted',
      'Оброблені (прийняті оператором РЕМ)',
      1,
    ])
    expect(body).toMatchObject({ decidedBy: app.actor('clerkZhytomyr').name, decidedAt: expect.any(String) })
    expect(body.actions).toEqual([{ event: 'correct', enabled: true, reason: null, reasonText: null }])
    expect(body.history.map((line: { event: string }) => line.event)).toEqual(['submit', 'accept'])
    const trace = await app.office.db.reader('audit').where({ resource: 'readings', resource_id: String(id) })
    expect(trace.map((row) => row.action)).toEqual(['submit', 'accept'])
  })

  it('accepts the value that the photo shows, judged anew', async () => {
    await givenAccepted(app, 4000, { takenOn: nextDay() })
    const id = await givenReading(app, 3000, { takenOn: nextDay() })
    expect((await clerk.get(`/api/readings/${id}`)).body.flags).toMatchObject([{ code: 'lower', doubtful: true }])
    const { body } = await event(id, 'correct_and_accept', { zones: [4050], comment: 'Цифри переплутано' })
    expect(body).toMatchObject({ state: 'accepted', zones: [4050], flags: [], volume: 50 })
    expect(body.history[1]).toMatchObject({
      change: { before: { zones: [3000] }, after: { zones: [4050] } },
      comment: 'Цифри переплутано',
    })
  })

  it('rejects with a reason, which a manager may reopen', async () => {
    const id = await given()
    expect((await event(id, 'reject')).status).toBe(422)
    const rejected = (await event(id, 'reject', { reason: 'Фото іншого лічильника' })).body
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'Фото іншого лічильника', actions: [] })
    expect((await event(id, 'reopen', { reason: 'Споживач довів' })).status).toBe(403)
    const { body } = await event(id, 'reopen', { reason: 'Споживач довів' }, 'manager')
    expect(body).toMatchObject({ state: 'new', reason: null, decidedAt: null, decidedBy: null })
  })

  it('reopened, is judged again: another may have been accepted for its month', async () => {
    const takenOn = nextDay()
    const first = await givenReading(app, 900, { takenOn, channel: 'round' })
    await decide(app, first, 'reject', { reason: 'Нечитко' })
    await givenAccepted(app, 901, { takenOn, channel: 'call' })
    await decide(app, first, 'reopen', { reason: 'Споживач довів' }, 'manager')
    const page = (await clerk.get(`/api/readings/${first}`)).body
    expect(page.flags).toContainEqual(expect.objectContaining({ code: 'duplicate' }))
  })

  it('asks for a photo and takes it, or another value, as something new to look at', async () => {
    const id = await given()
    const asked = (await event(id, 'ask_photo', { message: 'Щоб було видно номер' })).body
    expect(asked).toMatchObject({ state: 'photo_requested', stateLabel: 'Очікує фото' })
    expect((await event(id, 'photograph')).body.state).toBe('new')
    await event(id, 'ask_photo')
    expect((await event(id, 'change', { zones: [77] }, 'operator')).body).toMatchObject({ state: 'new', zones: [77] })
  })

  it('once accepted, changes only by a correction with a reason', async () => {
    await givenAccepted(app, 8000, { takenOn: nextDay() })
    const id = await givenAccepted(app, 8100, { takenOn: nextDay() })
    for (const name of ['accept', 'change', 'reject', 'ask_photo']) {
      const input = name === 'change' ? { zones: [1] } : name === 'reject' ? { reason: 'Ні' } : {}
      const { status, body } = await event(id, name, input)
      expect([name, status, body.code]).toEqual([name, 409, 'not_from_here'])
    }
    expect((await event(id, 'correct', { zones: [8090] })).status).toBe(422)
    const { body } = await event(id, 'correct', { zones: [8090], reason: 'Описка' })
    expect(body).toMatchObject({ state: 'accepted', zones: [8090], volume: 90 })
    expect(body.history.at(-1)).toMatchObject({ event: 'correct', comment: 'Описка' })
  })

  it('never accepts two readings of a meter for one day', async () => {
    const takenOn = nextDay()
    const first = await givenReading(app, 500, { takenOn, channel: 'round' })
    const second = await givenReading(app, 600, { takenOn, channel: 'call' })
    await decide(app, first, 'accept')
    const page = (await clerk.get(`/api/readings/${second}`)).body
    expect(page.actions).toContainEqual({
      event: 'accept',
      enabled: false,
      reason: 'already_accepted',
      reasonText: expect.stringContaining('уже прийнято'),
    })
    expect((await event(second, 'accept')).body.code).toBe('already_accepted')
    expect((await event(second, 'correct_and_accept', { zones: [601] })).body.code).toBe('already_accepted')
    const moved = await givenAccepted(app, 700, { takenOn: nextDay() })
    const onto = await event(moved, 'correct', { zones: [700], takenOn, reason: 'Дата' })
    expect([onto.status, onto.body.code]).toEqual([409, 'already_accepted'])
  })

  it('of twenty at once is one', async () => {
    const id = await given()
    const body = { event: 'accept', input: {}, version: 0 }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => clerk.post(`/api/readings/${id}/events`).send(body)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)])
    const late = answers.find(({ status }) => status === 409)?.body
    expect(late).toMatchObject({ code: 'reading_changed', detail: expect.stringContaining('Останню дію виконав') })
  })

  it('refuses mistyped figures and events that are none', async () => {
    const id = await given()
    expect((await event(id, 'correct_and_accept', { zones: [100_000] })).body.errors).toHaveProperty(['zones.0'])
    expect((await event(id, 'correct_and_accept', { zones: [1, 2] })).body.code).toBe('wrong_zones')
    expect((await event(id, 'change', { zones: [1], takenOn: '2027-01-01' })).body.code).toBe('taken_in_future')
    expect((await event(id, 'approve')).body.code).toBe('unknown_event')
  })
})

describe('who decides', () => {
  it('nobody of another REM, who does not even see it', async () => {
    const id = await givenReading(app, 50, { account: inKorosten })
    expect((await clerk.get(`/api/readings/${id}`)).status).toBe(404)
    expect((await clerk.post(`/api/readings/${id}/events`).send({ event: 'dance' })).status).toBe(404)
    expect((await clerk.post(`/api/readings/${id}/claim`)).status).toBe(404)
  })

  it('a clerk: others have no say, or no access at all', async () => {
    const id = await given()
    for (const persona of ['operator', 'dispatcherZhytomyr', 'manager', 'administrator'] as const) {
      expect([persona, (await event(id, 'accept', {}, persona)).status]).toEqual([persona, 403])
    }
    const reads = async (persona: PersonaName) => (await (await app.as(persona)).get(`/api/readings/${id}`)).status
    expect(await reads('dispatcherZhytomyr')).toBe(200)
    expect(await reads('administrator')).toBe(403)
    expect((await readingNow(app, id)).state).toBe('new')
  })
})

it('the list is filtered by what it shows and narrowed to the REM', async () => {
  const list = async (filter: object, agent = clerk) => {
    const { status, body, headers } = await agent.get('/api/readings').query({ filter: JSON.stringify(filter) })
    return {
      status,
      rows: body as { id: number; district: string; doubtful: boolean }[],
      range: headers['content-range'],
    }
  }
  const id = await givenReading(app, 3, { takenOn: '2026-11-01' })
  expect((await list({ closes: '2026-11-01', account: '01-01/010/101' })).rows).toMatchObject([
    { id, account: '01-01/010/101', doubtful: true, state: 'new', channelLabel: 'Обхід контролера' },
  ])
  expect((await list({ doubtful: true, id })).rows).toHaveLength(1)
  expect((await list({ doubtful: false, id })).rows).toHaveLength(0)
  expect((await list({ state: 'new', meter: '8383428', q: 'Українець', id })).rows).toHaveLength(1)
  expect((await list({ channel: ['cabinet', 'file'], id })).range).toBe('readings */0')
  expect((await list({ version: 1 })).status).toBe(422)
  const all = (await list({})).rows
  expect(new Set(all.map(({ district }) => district)).size).toBe(1)
  expect(all.map((row) => row.id)).toEqual(all.map((row) => row.id).sort((a, b) => b - a))
  expect((await list({ account: inKorosten }, await app.as('operator'))).rows).toHaveLength(1)
  expect((await list({ account: home }, await app.as('clerkKorosten'))).rows).toHaveLength(0)
})
