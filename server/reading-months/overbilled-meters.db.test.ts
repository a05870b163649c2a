import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertMeter, removeMeter } from '../accounts/meter-store.ts'
import { decide, givenAccepted, inKorosten, neighbour } from '../readings/reading-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'

let app: TestApp
let account: { id: number; number: string }
let meter: { id: number; number: string; pointId: number }
let final: number

const close = async (closes: number) =>
  (await app.as('manager')).post(`/api/reading-months/1:${closes}/close`).send({ leaveWaiting: true }).expect(200)

beforeAll(async () => {
  app = await makeApp()
  const db = app.office.db.reader
  account = await db('accounts').where('number_digits', neighbour).first('id', 'number')
  meter = await db('meters')
    .join('metering_points', 'metering_points.id', 'metering_point_id')
    .where('account_id', account.id)
    .first({ id: 'meters.id', number: 'meters.number', pointId: 'metering_points.id' })
  app.clock.set('2027-02-20T08:00:00.000Z')
  await givenAccepted(app, 1_000, { account: neighbour, takenOn: '2026-12-31' })
  await givenAccepted(app, 1_310, { account: neighbour, takenOn: '2027-02-01' })
  final = await givenAccepted(app, 1_400, { account: neighbour, takenOn: '2027-02-20' })
  await app.office.db.transaction((trx) => removeMeter(trx, meter.id, '2027-02-20'))
  app.clock.set('2027-04-10T08:00:00.000Z')
  for (const closes of [202_702, 202_703]) await close(closes)
})
afterAll(() => app.close())

const ofAccount = async (persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).get(`/api/accounts/${account.id}/overbilled`)
const ofMonth = async (persona: PersonaName = 'clerkZhytomyr', query: object = {}) =>
  (await app.as(persona)).get('/api/reading-months/1:202704/overbilled').query(query)
const both = async () => [(await ofAccount()).body, (await ofMonth()).body]

describe('what a meter that is gone was billed too much, and no other stands in its place', () => {
  it('is nothing as long as its closed months hold what it counted', async () => {
    expect(await both()).toEqual([[], []])
  })

  it('is told at its account and in its REM’s month, with the kilowatt-hours and the months', async () => {
    await decide(app, final, 'correct', { zones: [1_381], reason: 'Завищено' })
    const told = {
      meter: meter.number,
      counts: 'taken',
      removedOn: '2027-02-20',
      kwh: 19,
      months: ['2027-02-01'],
    }
    expect((await ofAccount()).body).toEqual([told])
    const answer = await ofMonth()
    expect(answer.body).toMatchObject([{ ...told, id: meter.id, accountId: account.id, account: account.number }])
    expect(answer.body[0].consumer).toMatch(/\S/)
    expect(answer.headers['content-range']).toBe('overbilled 0-0/1')
    expect((await ofMonth('manager', { sort: '["removedOn","DESC"]' })).body).toEqual(answer.body)
    expect((await ofMonth('manager', { range: '[1,5]' })).body).toEqual([])
  })

  it('is told in the closed month that has too much, and in no other closed one', async () => {
    const closed = async (closes: number) =>
      (await (await app.as('manager')).get(`/api/reading-months/1:${closes}/overbilled`)).body.length
    expect([await closed(202_703), await closed(202_702)]).toEqual([1, 0])
  })

  it('is told to those who may see the account and the REM', async () => {
    expect([(await ofAccount('clerkKorosten')).status, (await ofMonth('clerkKorosten')).status]).toEqual([404, 404])
    expect((await ofMonth('operator')).status).toBe(403)
    expect((await ofMonth('clerkZhytomyr', { filter: '{"meter":"1"}' })).status).toBe(422)
  })

  it('is not told of meters that stand, nor of other accounts', async () => {
    await givenAccepted(app, 100, { account: inKorosten, takenOn: '2027-03-01' })
    const { id } = await app.office.db.reader('accounts').where('number_digits', inKorosten).first('id')
    expect((await (await app.as('manager')).get(`/api/accounts/${id}/overbilled`)).body).toEqual([])
  })

  it('is told no more once another stands in its place, whose months give it back', async () => {
    const heir = { pointId: meter.pointId, number: 'HEIR', model: 'НІК', digits: 6, zones: 1, counts: 'taken' as const }
    await app.office.db.transaction((trx) => insertMeter(trx, { ...heir, installedOn: '2027-03-05' }))
    expect(await both()).toEqual([[], []])
    await app.office.db.transaction((trx) => trx('meters').where('number', 'HEIR').delete())
  })

  it('is told no more once the correction is taken back', async () => {
    expect((await ofAccount()).body).toHaveLength(1)
    await decide(app, final, 'correct', { zones: [1_400], reason: 'Було правильно' })
    expect(await both()).toEqual([[], []])
  })
})
