import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replaceMeter } from '../accounts/replace-meter.ts'
import { decide, givenAccepted, home, neighbour, threeZones } from '../readings/reading-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { billedReadings } from './billed-reading-views.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const accountOf = (digits: string) =>
  app.office.db.reader('accounts').where('number_digits', digits).first('id', 'number')

const meterOf = async (digits: string): Promise<string> => {
  const meters = app.office.db.reader('meters').join('metering_points', 'metering_points.id', 'metering_point_id')
  const of = meters.join('accounts', 'accounts.id', 'account_id').where('number_digits', digits)
  return (await of.whereNull('removed_on').first('meters.number')).number
}

const replace = async (digits: string, number: string, replacedOn: string, zones = 1): Promise<void> => {
  const { id: accountId } = await accountOf(digits)
  const replacement = { accountId, replacedOn, oldZones: zones, number, digits: 6, zones }
  await app.office.db.transaction((trx) => replaceMeter(trx, replacement))
}

const close = async (closes: string): Promise<string[][]> => {
  const manager = await app.as('manager')
  const id = `1:${closes}`
  expect((await manager.post(`/api/reading-months/${id}/close`).send({ leaveWaiting: true })).status).toBe(200)
  const { body } = await manager.get(`/api/reading-months/${id}/billing.csv`).responseType('blob')
  const lines: string[] = body.toString('utf8').split('\r\n')
  return lines.map((line) => line.split(';'))
}

/** What an account's rows tell of a month: meter, figures, volume, note. */
const rowsOf = async (file: string[][], digits: string, period: string) => {
  const { number } = await accountOf(digits)
  return file
    .filter(([account, , , of]) => account === number && of === period)
    .map((row) => [row[1], row.slice(4, 7).join(' ').trim(), row[9], row[11]])
}

const volumeOf = async (digits: string, period: number): Promise<number> => {
  const { id } = await accountOf(digits)
  const row = await app.office.db.reader('consumption').where({ account_id: id, period }).sum({ all: 'kwh' }).first()
  return Number(row?.all) / 100
}

const kwhOf = (rows: (string | undefined)[][]): number =>
  rows.reduce((total, row) => total + Number((row[2] ?? '').replace(',', '.')), 0)

describe('the billing file of the month in which a meter was replaced', () => {
  it('tells the volumes of both meters, as many as the account has', async () => {
    app.clock.set('2026-10-01T10:00:00.000Z')
    const old = { home: await meterOf(home), three: await meterOf(threeZones), neighbour: await meterOf(neighbour) }
    await givenAccepted(app, 1_000, { takenOn: '2026-09-01' })
    await givenAccepted(app, 1_090, { takenOn: '2026-10-01' })
    await givenAccepted(app, [70, 35, 14], { account: threeZones, takenOn: '2026-09-01' })
    await givenAccepted(app, [100, 50, 20], { account: threeZones, takenOn: '2026-10-01' })
    await givenAccepted(app, 500, { account: neighbour, takenOn: '2026-10-01' })
    app.clock.set('2026-10-05T10:00:00.000Z')
    await close('202610')
    app.clock.set('2026-10-20T10:00:00.000Z')
    // Closes September, which is closed; the volume is October’s.
    await replace(home, 'NEW-1', '2026-10-10')
    await givenAccepted(app, 1_117, { meter: old.home, takenOn: '2026-10-10' })
    await givenAccepted(app, 5, { meter: 'NEW-1', takenOn: '2026-10-10' })
    await replace(threeZones, 'NEW-3', '2026-10-12', 3)
    await givenAccepted(app, [110, 55, 22], { account: threeZones, meter: old.three, takenOn: '2026-10-12' })
    await givenAccepted(app, [0, 0, 0], { account: threeZones, meter: 'NEW-3', takenOn: '2026-10-12' })
    // Closes October.
    await replace(neighbour, 'NEW-2', '2026-10-20')
    await givenAccepted(app, 560, { account: neighbour, meter: old.neighbour, takenOn: '2026-10-20' })
    await givenAccepted(app, 1, { account: neighbour, meter: 'NEW-2', takenOn: '2026-10-20' })
    app.clock.set('2026-11-03T10:00:00.000Z')
    await givenAccepted(app, 71, { meter: 'NEW-1', takenOn: '2026-11-01' })
    await givenAccepted(app, 30, { account: neighbour, meter: 'NEW-2', takenOn: '2026-11-01' })
    app.clock.set('2026-11-05T10:00:00.000Z')
    const file = await close('202611')
    const [one, three, other] = [
      await rowsOf(file, home, '01.10.2026'),
      await rowsOf(file, threeZones, '01.10.2026'),
      await rowsOf(file, neighbour, '01.10.2026'),
    ]
    expect(one).toHaveLength(2)
    expect(one).toContainEqual([old.home, '', '27,00', 'лічильник знято 10.10.2026'])
    expect(one).toContainEqual(['NEW-1', '71', '66,00', ''])
    // The new meter of three zones was not read again: what is estimated of it is told too.
    expect(three.map(([meter]) => meter).toSorted()).toEqual([old.three, 'NEW-3'].toSorted())
    expect(three).toContainEqual([old.three, '', '17,00', 'лічильник знято 12.10.2026'])
    expect(three.find(([meter]) => meter === 'NEW-3')?.[3]).toBe('лічильник встановлено 12.10.2026')
    expect(other).toHaveLength(3)
    expect([kwhOf(one), kwhOf(three), kwhOf(other)]).toEqual([
      await volumeOf(home, 202_610),
      await volumeOf(threeZones, 202_610),
      await volumeOf(neighbour, 202_610),
    ])
  })

  it('is the same however often it is asked', async () => {
    const all = { after: 0, upTo: 2_000_000_000 }
    const month = { districtId: 1, closes: '2026-11-01' }
    const ask = () => billedReadings(app.office.db.reader, month, all, null)
    expect(await ask()).toEqual(await ask())
  })
})

it('what a closed month lacks of a meter that was taken down is told with the month that takes it', async () => {
  const { id } = await app.office.db.reader('readings').where({ zone1: 1_117, state: 'accepted' }).first('id')
  app.clock.set('2026-11-20T10:00:00.000Z')
  await decide(app, id, 'correct', { zones: [1_120], reason: 'Описка' })
  app.clock.set('2026-12-05T10:00:00.000Z')
  const rows = await rowsOf(await close('202612'), home, '01.11.2026')
  expect(rows).toEqual([[expect.any(String), '', '3,00', 'лічильник знято 10.10.2026']])
})
