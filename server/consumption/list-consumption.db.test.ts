import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putDemoConsumption } from '../../seeds/demo/put-consumption.ts'
import { decide, givenAccepted, home, inKorosten, threeZones } from '../readings/reading-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
  await app.office.db.transaction((trx) => putDemoConsumption(trx, '2026-11-18'))
})
afterAll(() => app.close())

const list = async (filter: object, persona: PersonaName = 'manager', more: object = {}) => {
  const query = { filter: JSON.stringify(filter), ...more }
  return (await app.as(persona)).get('/api/consumption').query(query)
}

describe('the list of monthly volumes', () => {
  it('has all months of an account, newest first, however its number is written', async () => {
    const { body, headers } = await list({ account: '08-080808' })
    expect(headers['content-range']).toBe('consumption 0-12/13')
    expect(body.map(({ kwh }: { kwh: number }) => kwh)).toEqual([35, 35, 35, 40, 47, 58, 30, 10, 100, 30, 25, 40, 5])
    expect(body[0]).toMatchObject({
      ...{ id: '08080808:000000:2025-01-01:consumed', account: '08-080808', meter: '000000', kind: 'consumed' },
      ...{ kindLabel: 'спожита', kwh: 35, zones: null, estimated: null, carried: 0 },
    })
  })

  it('has all months of a meter too, where its account is not named', async () => {
    const { body } = await list({ meter: '000000' })
    expect(body).toEqual((await list({ account: '08-080808' })).body)
    expect((await list({ meter: '000000' }, 'clerkZhytomyr')).body).toEqual([])
    expect((await list({ meter: '000000', period: '2024-05-01' })).body).toEqual(body.slice(8, 9))
    expect((await list({ meter: 'такого немає' })).body).toEqual([])
  })

  it('has the newest month of the REM or the company unless told, counted exactly', async () => {
    const [mine, all] = [await list({}, 'clerkZhytomyr'), await list({}, 'manager')]
    const periods = new Set([...mine.body, ...all.body].map(({ period }: { period: string }) => period))
    expect([...periods]).toEqual(['2026-10-01'])
    expect(new Set(mine.body.map(({ district }: { district: number }) => district))).toEqual(new Set([1]))
    const total = ({ headers }: Awaited<ReturnType<typeof list>>) => Number(headers['content-range']?.split('/')[1])
    const other = await list({ district: 1, period_gte: '2026-10-01', period_lte: '2026-10-01' })
    expect(total(other)).toBe(total(mine))
    expect(total(all)).toBeGreaterThan(total(mine))
    const year = await list({ period_gte: '2024-01-01', period_lte: '2026-10-01' })
    expect([year.status, year.body.code]).toEqual([422, 'too_many_months'])
  })

  it('is not read outside one’s REM nor by an administrator, and hides no field behind a filter', async () => {
    expect((await list({ account: '08-080808' }, 'clerkZhytomyr')).headers['content-range']).toBe('consumption */0')
    const [row] = (await list({ account: '08-080808' })).body
    expect((await (await app.as('clerkZhytomyr')).get(`/api/consumption/${row.id}`)).status).toBe(404)
    expect((await list({}, 'administrator')).status).toBe(403)
    for (const filter of [{ consumerId: 1 }, { accountId: null }, { accountId_gte: 1 }]) {
      expect((await list(filter)).status, JSON.stringify(filter)).toBe(422)
    }
    expect((await list({ kind: 'wasted' })).body).toEqual([])
  })

  it('tells what was taken of who produces nothing, and finds each row by its id', async () => {
    const { body } = await list({ account: '08-080808', kind: 'taken' })
    expect(body).toHaveLength(13)
    const ids = body.slice(0, 2).map(({ id }: { id: string }) => id)
    expect((await list({ id: ids })).body).toEqual(body.slice(0, 2))
  })
})

describe('the history of one account, by its id', () => {
  const idOf = async (number: string): Promise<number> =>
    (await app.office.db.reader('accounts').where('number_digits', number.replace(/\D/g, '')).first('id')).id

  it('has the same months as by its number, page by page', async () => {
    for (const number of ['08-080808', home, inKorosten]) {
      const byNumber = await list({ account: number })
      const byId = await list({ accountId: await idOf(number) })
      expect(byId.body, number).toEqual(byNumber.body)
      expect(byId.headers['content-range']).toBe(byNumber.headers['content-range'])
    }
    const accountId = await idOf('08-080808')
    const page = await list({ accountId }, 'manager', { range: '[3,5]', sort: '["period","DESC"]' })
    expect(page.body).toEqual((await list({ accountId })).body.slice(3, 6))
    expect(page.headers['content-range']).toBe('consumption 3-5/13')
  })

  it('is empty outside one’s REM, and for an account that is not there', async () => {
    expect((await list({ accountId: await idOf('08-080808') }, 'clerkZhytomyr')).body).toEqual([])
    expect((await list({ accountId: 999_999 })).headers['content-range']).toBe('consumption */0')
  })
})

it('a period that is no day narrows nothing silently: it is refused', async () => {
  for (const filter of [{ period: 'січень' }, { account: home, period_gte: '2024-13-01' }]) {
    const { status, body } = await list(filter)
    expect([status, body.code]).toEqual([422, 'bad_filter'])
  }
})

describe('a month by readings', () => {
  it('is split by zone where its meter has several', async () => {
    for (const [day, figure] of [['2022-05-01', 10] as const, ['2022-06-01', 25] as const]) {
      await givenAccepted(app, [figure, figure + 1, figure + 3], { account: threeZones, takenOn: day })
    }
    const { body } = await list({ account: threeZones, period_lte: '2022-05-01' })
    expect(body).toMatchObject([{ period: '2022-05-01', kwh: 45, zones: [15, 15, 15], estimated: false }])
  })

  it('shows which reading replaced its estimate', async () => {
    await givenAccepted(app, 1_000, { account: home, takenOn: '2022-08-01' })
    await givenAccepted(app, 1_031, { account: home, takenOn: '2022-09-01' })
    const reading = await givenAccepted(app, 1_131, { account: home, takenOn: '2022-10-01' })
    const [row] = (await list({ account: home, period_gte: '2022-09-01', period_lte: '2022-09-30' })).body
    const { body } = await (await app.as('operator')).get(`/api/consumption/${row.id}`).expect(200)
    expect(body).toMatchObject({ kwh: 100, estimated: false, originLabel: 'за показами' })
    expect(body.changes).toMatchObject([
      { before: { kwh: 30, origin: 'averaged' }, after: { kwh: 100, origin: 'read' }, reading: { id: reading } },
    ])
    const taken = await (await app.as('operator')).get(`/api/consumption/${row.id.replace('consumed', 'taken')}`)
    expect(taken.body).toMatchObject({ kind: 'taken', kwh: 100, changes: body.changes })
  })

  it('shows in a closed month which later one took over its difference', async () => {
    const district = await app.office.db.reader('accounts').where('number_digits', inKorosten).first('district_id')
    const korosten = { account: inKorosten }
    await givenAccepted(app, 100, { ...korosten, takenOn: '2022-03-01' })
    const april = await givenAccepted(app, 150, { ...korosten, takenOn: '2022-04-01' })
    await app.office.db.transaction((trx) =>
      trx('closed_readings').insert({ ...district, closes: 202_204, closed_at: '2022-04-04', closed_by_name: 'К.' }),
    )
    await decide(app, april, 'correct', { zones: [160], reason: 'Описка' }, 'clerkKorosten')
    await givenAccepted(app, 200, { ...korosten, takenOn: '2022-05-01' })
    const [row] = (await list({ account: inKorosten, period_lte: '2022-03-01' })).body
    const { body } = await (await app.as('manager')).get(`/api/consumption/${row.id}`).expect(200)
    expect(body).toMatchObject({ kwh: 50, carried: 0 })
    expect(body.changes.at(-1)).toMatchObject({ period: '2022-04-01', carried: 10, carriedFrom: ['2022-03-01'] })
  })
})
