import { afterAll, beforeAll, expect, it } from 'vitest'
import { replaceMeter } from '../accounts/replace-meter.ts'
import { estimateByHistory } from '../consumption/estimate-by-history.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { decide, givenAccepted, home, neighbour } from './reading-fixture.ts'
import { settledMeters } from './settled-meter-views.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const months = async () => {
  const { id } = await app.office.db.reader('accounts').where('number_digits', home).first('id')
  const rows = app.office.db.reader('consumption').where('account_id', id).where('period', '<=', 202_212)
  const volumes: { period: number; meter: string; kwh: number }[] = await rows
    .orderBy(['period', 'meter_number'])
    .select({ period: 'period', meter: 'meter_number', kwh: 'kwh' })
  return volumes.map(({ period, meter, kwh }) => [period, meter, kwh])
}

const replace = async (number: string, replacedOn: string): Promise<void> => {
  const { id: accountId } = await app.office.db.reader('accounts').where('number_digits', home).first('id')
  const replacement = { accountId, replacedOn, oldZones: 1, number, digits: 5, zones: 1 }
  await app.office.db.transaction((trx) => replaceMeter(trx, replacement))
}

const standing = async (): Promise<string> => {
  const meters = app.office.db.reader('meters').join('metering_points', 'metering_points.id', 'metering_point_id')
  const [{ number }] = await meters
    .join('accounts', 'accounts.id', 'account_id')
    .where('number_digits', home)
    .whereNull('removed_on')
    .select('meters.number')
  return number
}

it('a meter back from its calibration keeps the months of both its lives, whichever is told anew', async () => {
  const own = await standing()
  await givenAccepted(app, 100, { takenOn: '2022-05-31' })
  await replace('LENT', '2022-06-10')
  const end = await givenAccepted(app, 120, { meter: own, takenOn: '2022-06-10' })
  await givenAccepted(app, 0, { meter: 'LENT', takenOn: '2022-06-10' })
  await replace(own, '2022-06-20')
  await givenAccepted(app, 9, { meter: 'LENT', takenOn: '2022-06-20' })
  await givenAccepted(app, 125, { meter: own, takenOn: '2022-06-20' })
  await givenAccepted(app, 145, { meter: own, takenOn: '2022-06-30' })
  await givenAccepted(app, 205, { meter: own, takenOn: '2022-07-31' })
  const told = [
    [202_206, own, 4_000],
    [202_206, 'LENT', 900],
    [202_207, own, 6_000],
  ]
  const upTo = async () => (await months()).filter(([period]) => Number(period) <= 202_207)
  expect(await upTo()).toEqual(told)
  await decide(app, end, 'correct', { zones: [121], reason: 'За фото' })
  expect(await upTo()).toEqual(told.with(0, [202_206, own, 4_100]))
})

it('its months count once in the average day of its point', async () => {
  const own = await standing()
  const meters = app.office.db.reader('meters').join('metering_points', 'metering_points.id', 'metering_point_id')
  const [{ id: accountId, pointId, districtId }] = await meters
    .join('accounts', 'accounts.id', 'account_id')
    .where('number_digits', home)
    .whereNull('removed_on')
    .select({ id: 'accounts.id', pointId: 'metering_points.id', districtId: 'district_id' })
  const silent = { districtId, accountId, pointId, number: own, counts: 'taken' as const }
  const since = { installedOn: '2022-06-20', removedOn: null }
  await app.office.db.transaction(async (trx) => {
    await trx('consumption').where('account_id', accountId).whereNot('period', 202_207).delete()
    await estimateByHistory(trx, [{ ...silent, ...since }], '2022-08-01')
  })
  expect(await months()).toContainEqual([202_208, own, 6_000])
})

it('and those of a meter that has moved are told together when the one in its place is told', async () => {
  const { id: accountId } = await app.office.db.reader('accounts').where('number_digits', neighbour).first('id')
  const ids = await app.office.db.transaction(async (trx) => {
    const place = (eic: string) => ({ account_id: accountId, eic, place: 'будинок', contracted_watts: 5_000 })
    const meter = { model: 'НІК', digits: 5, zones: 1 }
    const put = async (row: object): Promise<number> => (await trx('meters').insert({ ...meter, ...row }, 'id'))[0].id
    const [first] = await trx('metering_points').insert(place('62Z0000000000091'), 'id')
    const [second] = await trx('metering_points').insert(place('62Z0000000000092'), 'id')
    const days = { installed_on: '2021-01-01', removed_on: '2022-03-01' }
    const moved = { number: 'MOVED', metering_point_id: second.id }
    return [
      await put({ ...moved, metering_point_id: first.id, ...days }),
      await put({ ...moved, installed_on: '2022-03-01', removed_on: '2022-05-01' }),
      await put({ number: 'HEIR', metering_point_id: second.id, installed_on: '2022-05-01' }),
    ]
  })
  const told = await settledMeters(app.office.db.reader, ids.slice(-1))
  expect(told.map(({ id }) => id)).toEqual(ids)
})
