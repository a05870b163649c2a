import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '../may.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { testNow } from '../testing/test-template.ts'
import { takeToDesk } from './desk-readings.ts'
import { decide, givenAccepted, givenReading, home, inKorosten, neighbour } from './reading-fixture.ts'

const accounts = [home, neighbour, '0102018298', '0102030405']

let app: TestApp
let clerk: Awaited<ReturnType<TestApp['as']>>
let colleague: StaffActor
beforeAll(async () => {
  app = await makeApp()
  clerk = await app.as('clerkZhytomyr')
  for (const account of [...accounts, inKorosten]) {
    await givenAccepted(app, 5000, { account, takenOn: '2026-09-30' })
  }
  const { id, full_name: name } = await app.office.db
    .reader('staff')
    .where('role', 'clerk')
    .whereNot('id', app.actor('clerkZhytomyr').id)
    .first()
  colleague = { ...app.actor('clerkZhytomyr'), id, name }
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(testNow)
  await app.office.db.transaction((trx) => trx('readings').where('state', 'new').delete())
})

/** Lower than before: doubtful. */
const doubtful = (account: string) => givenReading(app, 10, { account, takenOn: '2026-10-31' })
const fourDoubtful = async () => {
  const ids: number[] = []
  for (const account of accounts) ids.push(await doubtful(account))
  return ids
}
const none = { skip: [], holding: [], hold: 4 }
const desk = async (body: object = {}, agent = clerk) => (await agent.post('/api/readings/desk').send(body)).body
const idsOf = ({ readings }: { readings: { id: number }[] }) => readings.map(({ id }) => id)
const colleagueTakes = (asked = {}) => takeToDesk(app.office, colleague, { ...none, ...asked })

describe('the photo desk’s readings', () => {
  it('come oldest first, claimed, as whole pages, with how many wait', async () => {
    const ids = await fourDoubtful()
    const given = await desk({ hold: 3 })
    expect([given.left, idsOf(given), given.lost]).toEqual([4, ids.slice(0, 3), []])
    expect(given.readings[0]).toMatchObject({
      claimedBy: app.actor('clerkZhytomyr').name,
      previousValues: [{ countsOn: '2026-10-01', zones: [5000] }],
      history24: expect.any(Array),
      actions: expect.arrayContaining([expect.objectContaining({ event: 'accept', enabled: true })]),
    })
    expect(await desk({ skip: ids.slice(0, 3), hold: 2 })).toMatchObject({ left: 1, readings: [{ id: ids[3] }] })
    // Asked once more they are the same: what is mine stays mine.
    expect(idsOf(await desk())).toEqual(ids)
  })

  it('are nobody else’s until they are given back, decided on or the claim lapses', async () => {
    const [first, second, third] = await fourDoubtful()
    await desk({ hold: 3 })
    expect(idsOf(await colleagueTakes())).toHaveLength(1)
    await clerk.post('/api/readings/desk/leave').send({ ids: [second] })
    expect(idsOf(await colleagueTakes({ hold: 1 }))).toEqual([second])
    await decide(app, Number(first), 'accept')
    app.clock.advance(29 * 60_000)
    expect((await desk({ holding: [first, second, third], hold: 0 })).lost).toEqual([first, second])
    app.clock.advance(29 * 60_000)
    expect(idsOf(await colleagueTakes({ skip: [second] }))).not.toContain(third)
    app.clock.advance(2 * 60_000)
    expect(idsOf(await colleagueTakes({ skip: [second] }))).toContain(third)
    expect((await desk({ holding: [third], hold: 0 })).lost).toEqual([third])
  })

  it('never lie on two desks, however many ask at once', async () => {
    await fourDoubtful()
    const staff: { id: number }[] = await app.office.db.reader('staff').orderBy('id').limit(6).select('id')
    const people = staff.map(({ id }) => ({ ...app.actor('clerkZhytomyr'), id }))
    const given = await Promise.all(
      [...people, ...people].map(async (person) =>
        idsOf(await takeToDesk(app.office, person, { ...none, hold: 2 })).map((id) => ({ id, by: person.id })),
      ),
    )
    const holders = new Map(given.flat().map(({ id, by }) => [`${id} ${by}`, id]))
    const held = [...holders.values()]
    expect(new Set(held).size).toBe(held.length)
    expect(held).toHaveLength(4)
  })

  it('are the REM’s own; those who may not decide look without claiming, at one REM or all', async () => {
    const ids = await fourDoubtful()
    const far = await doubtful(inKorosten)
    expect(idsOf(await desk({ hold: 4 }))).toEqual(ids)
    expect(await desk({ district: 8 })).toMatchObject({ left: 0, readings: [] })
    const manager = await app.as('manager')
    expect(await desk({}, manager)).toMatchObject({ left: 5 })
    expect(idsOf(await desk({ district: 8 }, manager))).toEqual([far])
    expect(idsOf(await desk({}, await app.as('clerkKorosten')))).toEqual([far])
    expect((await manager.post('/api/readings/desk/leave').send({ ids })).status).toBe(403)
    expect((await clerk.post('/api/readings/desk').send({ hold: 5 })).status).toBe(422)
    expect((await (await app.as('administrator')).post('/api/readings/desk').send({})).status).toBe(403)
  })
})
