import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replaceMeter } from '../accounts/replace-meter.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { decide, givenAccepted, neighbour } from './reading-fixture.ts'

let app: TestApp
let account: { id: number; district_id: number }
let meter: string

beforeAll(async () => {
  app = await makeApp()
  account = await app.office.db.reader('accounts').where('number_digits', neighbour).first('id', 'district_id')
  const points = app.office.db.reader('metering_points').where('account_id', account.id).select('id')
  meter = (await app.office.db.reader('meters').whereIn('metering_point_id', points).first('number')).number
})
afterAll(() => app.close())

const close = (closes: number) =>
  app.office.db.transaction((trx) =>
    trx('closed_readings').insert({
      district_id: account.district_id,
      closes,
      closed_at: app.clock.now().toISOString(),
      closed_by_name: 'Керівник',
    }),
  )

/** The old meter's months: period, hundredths, what it holds of other months. */
const months = async () => {
  const rows = await app.office.db
    .reader('consumption')
    .where({ account_id: account.id, meter_number: meter })
    .orderBy('period')
    .select('period', 'kwh', 'carried')
  return rows.map(({ period, kwh, carried }) => [period, kwh, carried])
}

describe('a meter that was replaced, and all of whose months are closed', () => {
  let final: number

  it('has the difference of a corrected final reading in the present month, though it is read no more', async () => {
    app.clock.set('2027-02-10T08:00:00.000Z')
    await givenAccepted(app, 1_000, { account: neighbour, takenOn: '2027-01-01' })
    await givenAccepted(app, 1_310, { account: neighbour, takenOn: '2027-02-01' })
    final = await givenAccepted(app, 1_400, { account: neighbour, takenOn: '2027-02-10' })
    const replacement = {
      accountId: account.id,
      replacedOn: '2027-02-10',
      oldZones: 1,
      number: 'N2',
      digits: 6,
      zones: 1,
    }
    await app.office.db.transaction((trx) => replaceMeter(trx, replacement))
    app.clock.set('2027-04-10T08:00:00.000Z')
    await decide(app, final, 'correct', { zones: [1_401], reason: 'Описка' })
    const standing = [
      [202_701, 31_000, 0],
      [202_702, 9_100, 0],
    ]
    expect(await months()).toEqual(standing)
    for (const closes of [202_702, 202_703, 202_704]) await close(closes)
    await decide(app, final, 'correct', { zones: [1_450], reason: 'Переплутано цифру' })
    expect(await months()).toEqual([...standing, [202_704, 4_900, 4_900]])
    const change = await app.office.db
      .reader('consumption_changes')
      .where({ reading_id: final, period: 202_704 })
      .first()
    expect(change).toMatchObject({ meter_number: meter, kwh: 4_900 })
  })

  it('does not make that month the one that is shown of everybody', async () => {
    const periodsOf = async (filter: object) => {
      const query = { filter: JSON.stringify(filter) }
      const { body } = await (await app.as('manager')).get('/api/consumption').query(query).expect(200)
      return [...new Set(body.map(({ period }: { period: string }) => period))]
    }
    expect(await periodsOf({})).toEqual(['2027-02-01'])
    for (const filter of [{ period: '2027-04-01' }, { period_gte: '2027-04-01' }, { meter }]) {
      expect((await periodsOf(filter))[0], JSON.stringify(filter)).toBe('2027-04-01')
    }
    expect(await periodsOf({ period_gte: '2027-01-01' })).not.toContain('2027-04-01')
    expect(await periodsOf({ period_gte: '2027-03-01', period_lte: '2027-04-01' })).toContain('2027-04-01')
  })

  it('has it no more once the correction is taken back', async () => {
    await decide(app, final, 'correct', { zones: [1_401], reason: 'Було правильно' })
    expect((await months()).map(([period]) => period)).toEqual([202_701, 202_702])
  })

  it('gives back through the meter in its place what its closed months were billed too much', async () => {
    app.clock.set('2027-06-10T08:00:00.000Z')
    const heir = { account: neighbour, meter: 'N2' }
    await givenAccepted(app, 0, { ...heir, takenOn: '2027-02-10' })
    await givenAccepted(app, 90, { ...heir, takenOn: '2027-05-01' })
    const ofHeir = async () => {
      const rows = app.office.db.reader('consumption').where({ account_id: account.id, meter_number: 'N2' })
      const told = await rows.where('period', '>=', 202_704).orderBy('period').select('period', 'kwh', 'carried')
      return told.map(({ period, kwh, carried }) => [period, kwh, carried])
    }
    const before = await ofHeir()
    await decide(app, final, 'correct', { zones: [1_381], reason: 'Завищено' })
    expect(await months()).toEqual([
      [202_701, 31_000, 0],
      [202_702, 9_100, 0],
    ])
    const [first, ...others] = before
    expect(await ofHeir()).toEqual([[first?.[0], Number(first?.[1]) - 2_000, Number(first?.[2]) - 2_000], ...others])
    const change = await app.office.db
      .reader('consumption_changes')
      .where({ reading_id: final, meter_number: 'N2' })
      .orderBy('id', 'desc')
      .first()
    expect(JSON.stringify(change)).toContain('202702')
    await decide(app, final, 'correct', { zones: [1_401], reason: 'Було правильно' })
    expect(await ofHeir()).toEqual(before)
  })
})
