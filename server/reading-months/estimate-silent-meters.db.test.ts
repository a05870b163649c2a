import { afterAll, beforeAll, expect, it } from 'vitest'
import { replaceMeter } from '../accounts/replace-meter.ts'
import { putConsumption } from '../consumption/consumption-store.ts'
import { givenAccepted, home, neighbour, threeZones } from '../readings/reading-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { estimateDueMonths } from './estimate-silent-meters.ts'

let app: TestApp
let neighbourId: number
let meter: string

beforeAll(async () => {
  app = await makeApp()
  const knex = app.office.db.reader
  neighbourId = (await knex('accounts').where('number_digits', neighbour).first('id')).id
  const row = await knex('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .where('account_id', neighbourId)
    .first('meters.number')
  meter = row.number
  await app.office.db.transaction((trx) =>
    putConsumption(trx, [
      { accountId: neighbourId, meter, period: '2026-08-01', kind: 'consumed', hundredths: 31_000 },
      { accountId: neighbourId, meter, period: '2026-09-01', kind: 'consumed', hundredths: 60_000 },
    ]),
  )
})
afterAll(() => app.close())

const volumesOf = async (account: string) => {
  const rows = await app.office.db
    .reader('consumption')
    .join('accounts', 'accounts.id', 'consumption.account_id')
    .where('number_digits', account)
    .orderBy('period')
    .select('period', 'kwh', 'estimated')
  return rows.map(({ period, kwh, estimated }) => [period, kwh, estimated])
}

it('nothing by the 4th is estimated by the average day: of the readings, or of the months before where none tell it', async () => {
  app.clock.set('2026-10-05T08:00:00.000Z')
  await givenAccepted(app, 1_000, { takenOn: '2026-09-01' })
  await givenAccepted(app, 1_030, { takenOn: '2026-10-01' })
  await givenAccepted(app, [5, 5, 5], { account: threeZones, takenOn: '2026-10-01' })
  app.clock.set('2026-11-03T21:59:59.000Z')
  expect(await estimateDueMonths(app.office)).toBe(0)
  expect(await volumesOf(home)).toEqual([[202_609, 3_000, 0]])
  app.clock.set('2026-11-03T22:00:00.000Z')
  expect(await estimateDueMonths(app.office)).toBe(2)
  expect((await volumesOf(home)).at(-1)).toEqual([202_610, 3_100, 1])
  // 910 kWh in 61 days.
  expect((await volumesOf(neighbour)).at(-1)).toEqual([202_610, Math.round((91_000 / 61) * 31), 2])
  expect(await volumesOf(threeZones)).toEqual([])
})

it('is done once, and left where a reading came', async () => {
  expect(await estimateDueMonths(app.office)).toBe(0)
  await givenAccepted(app, 1_090, { takenOn: '2026-11-01' })
  expect((await volumesOf(home)).at(-1)).toEqual([202_610, 6_000, 0])
})

it('a first reading within the month does not take its beginning away', async () => {
  app.clock.set('2026-11-18T08:00:00.000Z')
  await givenAccepted(app, 500, { account: neighbour, takenOn: '2026-10-15' })
  await givenAccepted(app, 560, { account: neighbour, takenOn: '2026-11-15' })
  expect((await volumesOf(neighbour)).map(([period]) => period)).toEqual([202_608, 202_609, 202_610])
  expect((await volumesOf(neighbour)).at(-1)).toEqual([202_610, Math.round((91_000 / 61) * 31), 2])
})

it('a meter put up in the window has begun on the 1st, to which the old one was read: its days are not counted twice', async () => {
  app.clock.set('2026-11-30T08:00:00.000Z')
  await givenAccepted(app, 592, { account: neighbour, takenOn: '2026-11-30' })
  const place = { accountId: neighbourId, replacedOn: '2026-11-30', oldZones: 1, number: 'N3', digits: 6, zones: 1 }
  await app.office.db.transaction((trx) => replaceMeter(trx, place))
  await givenAccepted(app, 7, { account: neighbour, meter: 'N3', takenOn: '2026-11-30' })
  app.clock.set('2026-12-04T08:00:00.000Z')
  await estimateDueMonths(app.office)
  const told = await app.office.db.reader('consumption').where({ account_id: neighbourId, period: 202_611 })
  expect(told.map(({ meter_number, estimated }) => [meter_number, estimated])).toEqual([[meter, 1]])
})

it('one that was taken down in the window has ended on the 1st, from which the new one counts', async () => {
  app.clock.set('2027-01-02T08:00:00.000Z')
  await givenAccepted(app, 25, { account: neighbour, meter: 'N3', takenOn: '2027-01-02' })
  const place = { accountId: neighbourId, replacedOn: '2027-01-02', oldZones: 1, number: 'N4', digits: 6, zones: 1 }
  await app.office.db.transaction((trx) => replaceMeter(trx, place))
  await givenAccepted(app, 3, { account: neighbour, meter: 'N4', takenOn: '2027-01-02' })
  app.clock.set('2027-02-04T08:00:00.000Z')
  await estimateDueMonths(app.office)
  const told = await app.office.db.reader('consumption').where({ account_id: neighbourId, period: 202_701 })
  expect(told.map(({ meter_number, estimated }) => [meter_number, estimated])).toEqual([['N4', 2]])
})
