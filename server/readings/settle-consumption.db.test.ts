import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replaceMeter } from '../accounts/replace-meter.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { advanceReading } from './advance-reading.ts'
import {
  decide,
  givenAccepted,
  givenReading,
  home,
  inKorosten,
  neighbour,
  readingNow,
  threeZones,
} from './reading-fixture.ts'
import { flagsOf } from './reading-flags.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const district = async (account: string): Promise<number> =>
  (await app.office.db.reader('accounts').where('number_digits', account).first('district_id')).district_id

/** Months of an account: period, hundredths, estimated, carried. */
const months = async (account: string, until = 299_912) => {
  const rows = await app.office.db
    .reader('consumption')
    .join('accounts', 'accounts.id', 'consumption.account_id')
    .where('accounts.number_digits', account)
    .where('period', '<=', until)
    .orderBy('period')
    .select('period', 'kwh', 'estimated', 'carried')
  return rows.map(({ period, kwh, estimated, carried }) => [period, kwh, estimated, carried])
}

describe('an accepted reading', () => {
  it('tells the month it closes, and those behind it are estimated by the average day', async () => {
    await givenAccepted(app, 1_000, { takenOn: '2022-07-31' })
    expect(await months(home)).toEqual([])
    const waiting = await givenReading(app, 1_062, { takenOn: '2022-08-31' })
    expect(await months(home)).toEqual([])
    await decide(app, waiting, 'accept')
    expect(await months(home, 202_210)).toEqual([
      [202_208, 6_200, 0, 0],
      [202_209, 6_000, 1, 0],
      [202_210, 6_200, 1, 0],
    ])
  })

  it('takes the place of the estimates before it', async () => {
    await givenAccepted(app, 1_162, { takenOn: '2022-10-01' })
    expect(await months(home, 202_209)).toEqual([
      [202_208, 6_200, 0, 0],
      [202_209, 10_000, 0, 0],
    ])
  })

  it('estimates no further than the month whose window is over', async () => {
    const periods = (await months(home)).map(([period]) => period)
    const today = app.clock.now().toISOString()
    expect(periods.at(-1)).toBeLessThan(Number(today.slice(0, 4) + today.slice(5, 7)))
  })
})

describe('a correction', () => {
  it('changes the months on both its sides', async () => {
    await givenAccepted(app, [10, 10, 10], { account: threeZones, takenOn: '2022-03-01' })
    const wrong = await givenAccepted(app, [20, 20, 20], { account: threeZones, takenOn: '2022-04-01' })
    await givenAccepted(app, [30, 30, 30], { account: threeZones, takenOn: '2022-05-01' })
    await decide(app, wrong, 'correct', { zones: [25, 20, 20], reason: 'Переплутано цифру' })
    expect(await months(threeZones, 202_204)).toEqual([
      [202_203, 3_500, 0, 0],
      [202_204, 2_500, 0, 0],
    ])
  })

  it('of a closed month leaves it as billed and shows what the next open one took over', async () => {
    await app.office.db.transaction(async (trx) => {
      await trx('closed_readings').insert({
        district_id: await district(inKorosten),
        closes: 202_204,
        closed_at: app.clock.now().toISOString(),
        closed_by_name: 'Керівник',
      })
    })
    await givenAccepted(app, 100, { account: inKorosten, takenOn: '2022-03-01' })
    await givenAccepted(app, 150, { account: inKorosten, takenOn: '2022-04-01' })
    await givenAccepted(app, 180, { account: inKorosten, takenOn: '2022-05-01' })
    expect(await months(inKorosten, 202_204)).toEqual([[202_204, 8_000, 0, 5_000]])
  })
})

const told = async (id: number) => {
  const { volume, flags, version, state } = await readingNow(app, id)
  return { volume, lower: flagsOf(flags).some(({ code }) => code === 'lower'), version, state }
}

describe('what stands behind', () => {
  it('a corrected reading is compared with the next one anew, accepted or waiting; the one behind that stays', async () => {
    await givenAccepted(app, 1_000, { account: neighbour, takenOn: '2022-07-01' })
    const wrong = await givenAccepted(app, 1_900, { account: neighbour, takenOn: '2022-08-01' })
    const next = await givenReading(app, 1_180, { account: neighbour, takenOn: '2022-09-01' })
    expect(await told(next)).toEqual({ volume: null, lower: true, version: 0, state: 'new' })
    await decide(app, wrong, 'correct', { zones: [1_090], reason: 'Переплутано цифру' })
    expect(await told(next)).toEqual({ volume: 90, lower: false, version: 1, state: 'new' })
    await decide(app, next, 'accept')
    const last = await givenAccepted(app, 1_270, { account: neighbour, takenOn: '2022-10-01' })
    const [before, after] = [await told(next), await told(last)]
    await decide(app, wrong, 'correct', { zones: [1_100], reason: 'Ще раз' })
    expect(await told(next)).toEqual({ ...before, volume: 80, version: before.version + 1 })
    expect(await told(last)).toEqual(after)
  })

  it('a late reading that is accepted stands between its neighbours', async () => {
    const first = await givenAccepted(app, 2_000, { account: neighbour, takenOn: '2023-07-01' })
    const third = await givenAccepted(app, 2_200, { account: neighbour, takenOn: '2023-09-01' })
    expect((await told(third)).volume).toBe(200)
    const second = await givenAccepted(app, 2_090, { account: neighbour, takenOn: '2023-08-01' })
    expect([(await told(second)).volume, (await told(third)).volume]).toEqual([90, 110])
    // Whoever has the page open sees what has changed before deciding.
    await expect(
      app.office.db.transaction((trx) => {
        const asked = { readingId: third, event: 'correct', input: { zones: [2_201], reason: 'Описка' }, version: 1 }
        return advanceReading(trx, app.office, app.actor('clerkZhytomyr'), asked)
      }),
    ).rejects.toMatchObject({ code: 'reading_changed' })
    expect((await told(first)).state).toBe('accepted')
  })
})

const metered = async (period: number, numbers: string[]) => {
  const rows = await app.office.db
    .reader('consumption')
    .where({ period })
    .whereIn('meter_number', numbers)
    .orderBy('kind')
    .select('kind', 'meter_number', 'kwh')
  return rows.map(({ kind, meter_number, kwh }) => [kind, meter_number, kwh])
}

it('a prosumer’s meters tell three kinds, and together what he used himself', async () => {
  const row = await app.office.db
    .reader('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .join('accounts', 'accounts.id', 'metering_points.account_id')
    .where('number_digits', home)
    .whereNull('removed_on')
    .first('metering_points.id', 'meters.number')
  const { id: pointId, number: taking } = row
  const sun = { metering_point_id: pointId, model: 'НІК', digits: 5, zones: 1, installed_on: '2022-06-01' }
  await app.office.db.transaction((trx) =>
    trx('meters').insert([
      { ...sun, number: 'R1', counts: 'released' },
      { ...sun, number: 'P1', counts: 'produced' },
    ]),
  )
  const month = (period: number) => metered(period, [taking, 'R1', 'P1'])
  for (const [day, figure] of [
    ['2022-05-01', 100] as const,
    ['2022-06-01', 200] as const,
    ['2022-07-01', 350] as const,
  ]) {
    await givenAccepted(app, figure, { meter: taking, takenOn: day })
  }
  await givenAccepted(app, 0, { meter: 'R1', takenOn: '2022-06-01' })
  await givenAccepted(app, 70, { meter: 'R1', takenOn: '2022-07-01' })
  expect(await month(202_205)).toEqual([[1, taking, 10_000]])
  // The meter of production has told nothing yet: what the home used is not known.
  expect(await month(202_206)).toEqual([
    [2, taking, 15_000],
    [4, 'R1', 7_000],
  ])
  await givenAccepted(app, 0, { meter: 'P1', takenOn: '2022-06-01' })
  const last = await givenAccepted(app, 90, { meter: 'P1', takenOn: '2022-07-01' })
  expect(await month(202_206)).toEqual([
    [1, taking, 17_000],
    [2, taking, 15_000],
    [3, 'P1', 9_000],
    [4, 'R1', 7_000],
  ])
  await decide(app, last, 'correct', { zones: [100], reason: 'Описка' })
  expect((await month(202_206))[0]).toEqual([1, taking, 18_000])
  const changes = app.office.db.reader('consumption_changes').where({ period: 202_206, kind: 1, reading_id: last })
  expect(await changes.select('meter_number', 'before_kwh', 'kwh')).toEqual([
    { meter_number: taking, before_kwh: 17_000, kwh: 18_000 },
  ])
  // An order that replaces «the meter» of such a home means the one that takes.
  const { account_id: accountId } = await app.office.db.reader('metering_points').where('id', pointId).first()
  const replacement = { accountId, replacedOn: '2022-07-11', oldZones: 1, number: 'N1', digits: 6, zones: 1 }
  await app.office.db.transaction((trx) => replaceMeter(trx, replacement))
  const standing = app.office.db.reader('meters').where('metering_point_id', pointId).whereNull('removed_on')
  expect(await standing.orderBy('number').select('number', 'counts')).toEqual([
    { number: 'N1', counts: 'taken' },
    { number: 'P1', counts: 'produced' },
    { number: 'R1', counts: 'released' },
  ])
})
