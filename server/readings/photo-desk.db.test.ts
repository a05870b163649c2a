import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { testNow } from '../testing/test-template.ts'
import { claimNextReading } from './claim-reading.ts'
import { decide, givenAccepted, givenReading, home, inKorosten, neighbour, readingNow } from './reading-fixture.ts'

const thirdHome = '0102018298'
const accounts = [home, neighbour, thirdHome]

let app: TestApp
let clerk: Awaited<ReturnType<TestApp['as']>>
beforeAll(async () => {
  app = await makeApp()
  clerk = await app.as('clerkZhytomyr')
  for (const account of [...accounts, inKorosten]) {
    await givenAccepted(app, 5000, { account, takenOn: '2026-09-30' })
  }
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(testNow)
  await app.office.db.transaction((trx) => trx('readings').where('state', 'new').delete())
})

/** Lower than before: doubtful. Or a hundred kWh on: clean. */
const doubtful = (account: string) => givenReading(app, 10, { account, takenOn: '2026-10-31' })
const clean = (account: string) => givenReading(app, 5100, { account, takenOn: '2026-10-31' })

const next = async (body: object = {}, agent = clerk) => {
  const answer = await agent.post('/api/readings/next').send(body)
  return answer.status === 204 ? null : answer.body
}

describe('the photo desk', () => {
  it('gives the oldest doubtful reading first, claimed, and leaves clean ones out', async () => {
    await clean(thirdHome)
    const first = await doubtful(home)
    const second = await doubtful(neighbour)
    expect(await next()).toMatchObject({ id: first, claimedBy: app.actor('clerkZhytomyr').name, doubtful: true })
    expect((await next({ after: first })).id).toBe(second)
    // What was skipped comes again once the end is reached, and is free for others meanwhile.
    expect((await next({ after: second })).id).toBe(first)
    await decide(app, first, 'reject', { reason: 'Не той лічильник' })
    expect(await next({ after: second })).toBeNull()
    expect((await next()).id).toBe(second)
  })

  it('gives nothing of another REM', async () => {
    const id = await doubtful(inKorosten)
    expect(await next()).toBeNull()
    expect((await next({}, await app.as('clerkKorosten'))).id).toBe(id)
    expect((await clerk.post('/api/readings/next').send({ after: id })).status).toBe(404)
  })

  it('never gives two people the same reading', async () => {
    const ids = [await doubtful(home), await doubtful(neighbour), await doubtful(thirdHome)]
    const people = [...Array(20).keys()].map((place) => ({ ...app.actor('clerkZhytomyr'), id: place + 1 }))
    const staff = await app.office.db.reader('staff').orderBy('id').select('id')
    const given = await Promise.all(
      people
        .slice(0, staff.length)
        .map((person, place) =>
          app.office.db.transaction((trx) =>
            claimNextReading(trx, app.office, { ...person, id: staff[place]?.id }, { after: null, district: null }),
          ),
        ),
    )
    const taken = given.filter((id) => id !== null)
    expect(taken.toSorted()).toEqual(ids.toSorted())
  })

  it('a claim keeps others away until it lapses, is given back or the reading is decided', async () => {
    const id = await doubtful(home)
    const claim = (agent: typeof clerk) => agent.post(`/api/readings/${id}/claim`)
    expect((await claim(clerk)).body.claimedBy).toBe(app.actor('clerkZhytomyr').name)
    const [colleague] = await app.office.db
      .reader('staff')
      .where('role', 'clerk')
      .whereNot('id', app.actor('clerkZhytomyr').id)
    await app.office.db.transaction((trx) => trx('readings').where({ id }).update('claimed_by', colleague.id))
    const refused = await claim(clerk)
    expect([refused.status, refused.body.code, refused.body.claimedBy]).toEqual([409, 'claimed', colleague.full_name])
    app.clock.advance(31 * 60_000)
    expect((await claim(clerk)).status).toBe(200)
    expect((await clerk.post(`/api/readings/${id}/release`)).body.claimedBy).toBeNull()
    expect((await claim(await app.as('operator'))).status).toBe(403)
  })
})

describe('accepting what is clean', () => {
  const accept = (body: object, agent = clerk) => agent.post('/api/readings/accept-clean').send(body)
  const month = { district: 1, closes: '2026-11-01' }

  it('takes all clean readings of the REM and month at once, with one audit row', async () => {
    const ids = [await clean(home), await clean(neighbour)]
    const left = await doubtful(thirdHome)
    const other = await givenReading(app, 5200, { account: home })
    const elsewhere = await clean(inKorosten)
    const { body } = await accept(month)
    expect(body).toEqual({ accepted: 2, left: 1 })
    for (const id of ids) expect(await readingNow(app, id)).toMatchObject({ state: 'accepted', version: 1 })
    for (const id of [left, other, elsewhere]) expect((await readingNow(app, id)).state).toBe('new')
    const page = (await clerk.get(`/api/readings/${ids[0]}`)).body
    expect(page.history.at(-1)).toMatchObject({ event: 'accept_clean', by: app.actor('clerkZhytomyr').name })
    const trace = await app.office.db.reader('audit').where('action', 'accept_clean')
    expect(trace).toMatchObject([{ resource_id: '2 readings', district_id: 1 }])
    expect(trace[0].note).toMatch(/^2026-11-01: 2, sha256:[0-9a-f]{64}$/)
    expect((await accept(month)).body).toEqual({ accepted: 0, left: 1 })
    expect(await app.office.db.reader('audit').where('action', 'accept_clean')).toHaveLength(1)
    await app.office.db.transaction((trx) => trx('readings').whereIn('id', ids).delete())
  })

  it('of two at once is done once', async () => {
    const id = await clean(home)
    const answers = await Promise.all([accept(month), accept(month), accept(month)])
    expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(1)
    expect((await readingNow(app, id)).version).toBe(1)
    await app.office.db.transaction((trx) => trx('readings').where({ id }).delete())
  })

  it('is the clerk’s of that REM', async () => {
    expect((await accept({ ...month, district: 8 })).status).toBe(404)
    expect((await accept(month, await app.as('operator'))).status).toBe(403)
    expect((await accept({ ...month, closes: '2026-11-02' })).status).toBe(422)
  })

  it('what waits is counted beside the menu', async () => {
    await clean(home)
    await doubtful(neighbour)
    await doubtful(inKorosten)
    expect((await clerk.get('/api/counts')).body).toMatchObject({ readings: 2, 'photo-desk': 1 })
    expect((await (await app.as('operator')).get('/api/counts')).body).toMatchObject({ readings: 3, 'photo-desk': 2 })
  })
})

describe('the thresholds of a REM', () => {
  it('hold for what comes after they were changed, by whoever read the newest version', async () => {
    const manager = await app.as('manager')
    const read = (await manager.get('/api/reading-thresholds/1')).body
    expect(read).toMatchObject({
      id: 1,
      district: expect.stringContaining('Житомирський'),
      version: 0,
      powerPercent: 100,
    })
    const put = (body: object) => manager.put('/api/reading-thresholds/1').send(body)
    const changed = await put({ powerPercent: 10, version: 0 })
    expect([changed.status, changed.body.version, changed.body.spread]).toEqual([200, 1, read.spread])
    expect((await put({ powerPercent: 20, version: 0 })).status).toBe(409)
    // 31 days × 24 h × 10 kW × 10 % = 744 kWh
    const id = await givenReading(app, 5900, { takenOn: '2026-10-31' })
    expect((await clerk.get(`/api/readings/${id}`)).body.flags).toMatchObject([{ code: 'power' }])
    expect((await put({ powerPercent: 30, version: 1 })).body.version).toBe(2)
    expect((await put({ powerPercent: 0, version: 2 })).body.errors).toHaveProperty('powerPercent')
  })

  it('are a manager’s or an administrator’s to change, and a clerk’s own to read', async () => {
    expect((await clerk.get('/api/reading-thresholds')).body).toHaveLength(1)
    expect((await clerk.put('/api/reading-thresholds/1').send({ spread: 1, version: 2 })).status).toBe(403)
    expect((await clerk.get('/api/reading-thresholds/8')).status).toBe(404)
    const admin = await app.as('administrator')
    expect((await admin.get('/api/reading-thresholds')).body).toHaveLength(19)
    expect((await (await app.as('operator')).get('/api/reading-thresholds')).status).toBe(403)
  })
})
