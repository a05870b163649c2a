import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { acceptClean } from './accept-clean.ts'
import { doubtsNow, givenAccepted, givenReading, home, neighbour, readingNow, threeZones } from './reading-fixture.ts'
import { settleDueConsumption } from './settle-due-consumption.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const told = (id: number) => doubtsNow(app, id)

describe('readings of two months, accepted in bulk one behind the other', () => {
  const accept = (closes: string) =>
    app.office.db.transaction((trx) =>
      acceptClean(trx, app.office, app.actor('clerkZhytomyr'), { districtId: 1, closes }),
    )
  const given = async (account: string, [august, september, october]: [number, number, number]) => [
    await givenReading(app, august, { account, takenOn: '2024-08-31' }),
    await givenReading(app, september, { account, takenOn: '2024-09-30' }),
    await givenReading(app, october, { account, takenOn: '2024-10-31' }),
  ]

  it('are compared with each other: what the first month makes doubtful is left, before any consumption is told', async () => {
    for (const account of [home, neighbour]) await givenAccepted(app, 3_000, { account, takenOn: '2024-07-31' })
    const [, lower = 0, third = 0] = await given(home, [3_200, 3_150, 3_180])
    const [, good = 0] = await given(neighbour, [3_100, 3_200, 3_300])
    expect(await accept('2024-09-01')).toEqual({ accepted: 2, left: 0 })
    expect([await told(lower), await told(third), await told(good)]).toEqual([
      [['lower'], 1],
      [['lower'], 1],
      [[], 1],
    ])
    expect((await readingNow(app, good)).volume).toBe(100)
    expect(await accept('2024-10-01')).toEqual({ accepted: 1, left: 1 })
    expect(await accept('2024-11-01')).toEqual({ accepted: 1, left: 1 })
    await settleDueConsumption(app.office)
    expect([await told(lower), await told(third)]).toEqual([
      [['lower'], 1],
      [['lower'], 1],
    ])
  })

  it('are so too where the later month comes first', async () => {
    await givenAccepted(app, [3_000, 10, 10], { account: threeZones, takenOn: '2025-01-31' })
    const one = await givenReading(app, [3_200, 20, 20], { account: threeZones, takenOn: '2025-02-28' })
    const other = await givenReading(app, [3_150, 30, 30], { account: threeZones, takenOn: '2025-03-31' })
    const alone = await givenReading(app, 3_300, { takenOn: '2025-02-28' })
    const before = await told(alone)
    expect(await accept('2025-04-01')).toEqual({ accepted: 1, left: 0 })
    expect([await told(one), await told(other), await told(alone)]).toEqual([[['above_next'], 1], [[], 1], before])
    expect((await accept('2025-03-01')).accepted).toBe(0)
    await settleDueConsumption(app.office)
  })
})
