import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenAccepted, givenReading, home, neighbour, twoPoints } from '../readings/reading-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
  app.clock.set('2026-11-03T10:00:00.000Z')
})
afterAll(() => app.close())

const list = async (filter: object = {}, persona: PersonaName = 'clerkZhytomyr', id = '1:202611') =>
  (await app.as(persona)).get(`/api/reading-months/${id}/missing-accounts`).query({
    filter: JSON.stringify(filter),
    range: '[0,999]',
  })

describe('the accounts without a reading for a month', () => {
  it('are those of whose meters none has an accepted one, one row each with all its meters', async () => {
    const before = (await list()).body.length
    const [row] = (await list({ account: '01-02-003/921' })).body
    expect(row).toMatchObject({ reason: 'none', readingId: null, lastReading: null })
    expect(row.meters.toSorted()).toEqual(['2022548', '3170541'])
    await givenAccepted(app, 7, { account: twoPoints, meter: '2022548', takenOn: '2026-10-31' })
    expect((await list({ account: twoPoints })).body).toEqual([])
    await givenAccepted(app, 1_000, { account: neighbour, takenOn: '2026-10-01' })
    const waiting = await givenReading(app, 1_030, { account: neighbour, takenOn: '2026-10-31' })
    expect((await list({ account: neighbour })).body).toMatchObject([
      {
        reason: 'waiting',
        reasonLabel: 'Показ чекає на рішення',
        readingId: waiting,
        lastReading: { countsOn: '2026-10-01', zones: [1_000] },
      },
    ])
    expect((await list()).body).toHaveLength(before - 1)
  })

  it('come in the order of their numbers, a page at a time, with how many they are', async () => {
    const { body, headers } = await list()
    const digits = body.map(({ account }: { account: string }) => account.replaceAll(/\D/g, ''))
    expect(digits).toEqual(digits.toSorted())
    expect(digits).toContain(home)
    expect(headers['content-range']).toBe(`missing-accounts 0-${body.length - 1}/${body.length}`)
  })

  it('of a REM that is soon counted are counted on every page', async () => {
    const page = async (first: number) => {
      const call = (await app.as('clerkZhytomyr')).get('/api/reading-months/1:202611/missing-accounts')
      const { headers } = await call.query({ range: `[${first},${first}]` })
      return Number(headers['content-range']?.split('/')[1])
    }
    const before = await page(0)
    expect(await page(1)).toBe(before)
    await givenAccepted(app, 9, { account: home, takenOn: '2026-10-31' })
    expect(await page(1)).toBe(before - 1)
  })

  it('are for those who see the REM’s months', async () => {
    expect((await list({}, 'manager')).status).toBe(200)
    expect((await list({}, 'clerkKorosten')).status).toBe(404)
    for (const persona of ['operator', 'dispatcherZhytomyr', 'administrator'] as const) {
      expect((await list({}, persona)).status, persona).toBe(403)
    }
  })
})
