import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { prepareUsualVolumes } from './prepare-usual-volumes.ts'
import {
  givenAccepted,
  givenHistory,
  givenReading,
  home,
  inKorosten,
  neighbour,
  readingNow,
} from './reading-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const bandOf = async (id: number) => {
  const { usualLow, usualHigh } = await readingNow(app, id)
  return [usualLow, usualHigh]
}

it('what is usual is told once a month for every meter that stands, and a reading is judged by it as by its history', async () => {
  await givenHistory(app, home, 90)
  await givenHistory(app, inKorosten, 90)
  await givenAccepted(app, 1000, { takenOn: '2026-10-31' })
  await givenAccepted(app, 1000, { account: inKorosten, takenOn: '2026-10-31' })
  const fromHistory = await bandOf(await givenReading(app, 1050))
  const standing = await app.office.db.reader('meters').whereNull('removed_on').count({ n: '*' }).first()
  expect([await prepareUsualVolumes(app.office), await prepareUsualVolumes(app.office)]).toEqual([
    Number(standing?.n),
    0,
  ])
  // Told beforehand: what the history is afterwards does not matter any more.
  await givenHistory(app, inKorosten, 9000)
  expect(await bandOf(await givenReading(app, 1050, { account: inKorosten }))).toEqual(fromHistory)
})

it('is told anew of a meter whose earlier months have changed since', async () => {
  const told = () => app.office.db.reader('usual_volumes').count({ n: '*' }).first()
  const before = Number((await told())?.n)
  await givenAccepted(app, 1100, { account: neighbour, takenOn: '2026-09-30' })
  expect(Number((await told())?.n)).toBe(before - 1)
  expect(await prepareUsualVolumes(app.office)).toBe(1)
})
