import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { decide, givenAccepted, givenReading, home, inKorosten, threeZones } from './reading-fixture.ts'

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
