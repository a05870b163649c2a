import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { acceptClean } from './accept-clean.ts'
import { givenAccepted, givenReading, home, neighbour } from './reading-fixture.ts'
import { settleDueConsumption } from './settle-due-consumption.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const volumes = () => app.office.db.reader('consumption').where('period', 202_208).orderBy('account_id').pluck('kwh')

const accept = () =>
  app.office.db.transaction((trx) =>
    acceptClean(trx, app.office, app.actor('clerkZhytomyr'), { districtId: 1, closes: '2022-09-01' }),
  )

it('readings accepted in bulk tell the consumption afterwards, every one of them', async () => {
  for (const account of [home, neighbour]) {
    await givenAccepted(app, 1_000, { account, takenOn: '2022-08-01' })
    await givenReading(app, 1_080, { account, takenOn: '2022-08-31' })
  }
  expect(await accept()).toEqual({ accepted: 2, left: 0 })
  expect(await volumes()).toEqual([])
  expect(await settleDueConsumption(app.office)).toBe(2)
  expect(await volumes()).toEqual([8_000, 8_000])
})

it('what is settled is not settled again, until more is accepted', async () => {
  expect(await settleDueConsumption(app.office)).toBe(0)
  expect((await accept()).accepted).toBe(0)
  expect(await settleDueConsumption(app.office)).toBe(0)
})
