import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const close = async (month: unknown, persona: PersonaName = 'manager') =>
  (await app.as(persona)).post('/api/closed-months').send({ month })
const closedMonths = async () => (await (await app.as('clerkZhytomyr')).get('/api/closed-months')).body

describe('a month is closed', () => {
  it('by a manager, once it is over, and everybody who works with money sees by whom', async () => {
    const answer = await close('2026-09')
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ id: '2026-09', month: '2026-09', closedBy: app.actor('manager').name })
    expect(await closedMonths()).toMatchObject([{ id: '2026-09' }])
    const trace = app.office.db.reader('audit').where({ resource: 'closed-months', resource_id: '2026-09' })
    expect(await trace).toMatchObject([{ action: 'close' }])
  })

  it('not before it is over by the Kyiv calendar', async () => {
    for (const month of ['2026-11', '2026-12', '2027-01']) {
      expect(await close(month)).toMatchObject({
        status: 422,
        body: { code: 'month_not_over', errors: { month: expect.any(String) } },
      })
    }
    // 30 November 22:00 UTC is 1 December in Kyiv.
    app.clock.set('2026-11-30T22:00:00.000Z')
    const manager = await app.as('manager')
    expect((await manager.post('/api/closed-months').send({ month: '2026-11' })).status).toBe(201)
  })

  it('once, even when ten managers close it together', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => close('2026-08')))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'already_closed',
      detail: expect.stringContaining(app.actor('manager').name),
    })
  })

  it('by nobody else', async () => {
    for (const persona of ['clerkZhytomyr', 'dispatcherZhytomyr', 'operator', 'administrator'] as const) {
      expect((await close('2026-07', persona)).status, persona).toBe(403)
    }
    for (const month of ['2026-13', '2026-7', '', null, '0000-01']) expect((await close(month)).status).toBe(422)
  })
})
