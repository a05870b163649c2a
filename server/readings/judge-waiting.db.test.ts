import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { acceptClean } from './accept-clean.ts'
import { decide, doubtsNow, givenAccepted, givenReading, home, neighbour } from './reading-fixture.ts'
import { settleDueConsumption } from './settle-due-consumption.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const told = (id: number) => doubtsNow(app, id)

describe('a reading that waits', () => {
  it('is higher than the next once a lower one behind it is accepted, and no longer when that is corrected', async () => {
    await givenAccepted(app, 1_000, { takenOn: '2022-07-01' })
    const waiting = await givenReading(app, 1_100, { takenOn: '2022-08-01' })
    const next = await givenReading(app, 1_050, { takenOn: '2022-09-01' })
    expect([await told(waiting), await told(next)]).toEqual([
      [[], 0],
      [[], 0],
    ])
    await decide(app, next, 'accept')
    expect(await told(waiting)).toEqual([['above_next'], 1])
    await decide(app, next, 'correct', { zones: [1_060], reason: 'Описка' })
    expect(await told(waiting)).toEqual([['above_next'], 1])
    await decide(app, next, 'correct', { zones: [1_160], reason: 'Ще раз' })
    expect(await told(waiting)).toEqual([[], 2])
    await decide(app, waiting, 'accept')
    // Its volume is now from the one in between.
    expect(await told(next)).toEqual([[], 4])
  })

  it('of one month is compared with what is accepted for a later day of it', async () => {
    const waiting = await givenReading(app, 1_900, { takenOn: '2022-10-20', channel: 'round' })
    const later = await givenAccepted(app, 1_800, { takenOn: '2022-10-25', channel: 'call' })
    expect((await told(waiting))[0]).toEqual(['duplicate', 'above_next'])
    await decide(app, later, 'correct', { zones: [1_800], takenOn: '2022-08-20', reason: 'Інший місяць' })
    expect((await told(waiting))[0]).toEqual([])
    await decide(app, waiting, 'reject', { reason: 'Не той лічильник' })
  })

  it('is told of what was accepted in bulk as soon as its consumption is written', async () => {
    await givenAccepted(app, 1_000, { account: neighbour, takenOn: '2022-07-01' })
    const waiting = await givenReading(app, 1_100, { account: neighbour, takenOn: '2022-08-01' })
    const behind = await givenReading(app, 1_040, { account: neighbour, takenOn: '2022-10-01' })
    await givenReading(app, 1_050, { account: neighbour, takenOn: '2022-09-01' })
    const month = { districtId: 1, closes: '2022-09-01' }
    const { accepted } = await app.office.db.transaction((trx) =>
      acceptClean(trx, app.office, app.actor('clerkZhytomyr'), month),
    )
    expect(accepted).toBe(1)
    await settleDueConsumption(app.office)
    expect([await told(waiting), await told(behind)]).toEqual([
      [['above_next'], 1],
      [['lower'], 1],
    ])
  })
})

describe('two readings for one month', () => {
  const takenOn = '2023-08-31'
  const both = async (figures: [number, number], account = home): Promise<[number, number]> => [
    await givenReading(app, figures[0], { account, takenOn, channel: 'round' }),
    await givenReading(app, figures[1], { account, takenOn, channel: 'call' }),
  ]
  const drop = (ids: number[]) =>
    Promise.all(ids.map((id) => decide(app, id, 'reject', { reason: 'Не той лічильник' })))

  it('are both looked at, and neither is accepted in bulk', async () => {
    const [one, other] = await both([2_000, 2_001])
    expect([await told(one), await told(other)]).toEqual([
      [['duplicate'], 1],
      [['duplicate'], 0],
    ])
    const page = (await (await app.as('clerkZhytomyr')).get(`/api/readings/${one}`)).body
    expect(page.sameMonth).toEqual([{ id: other, zones: [2_001], takenOn, channel: 'call', state: 'new' }])
    const month = { districtId: 1, closes: '2023-09-01' }
    const answer = await app.office.db.transaction((trx) =>
      acceptClean(trx, app.office, app.actor('clerkZhytomyr'), month),
    )
    expect(answer).toEqual({ accepted: 0, left: 2 })
    await drop([one, other])
  })

  it('that tell the same are one reading and its double', async () => {
    const [one, other] = await both([2_000, 2_000])
    expect([await told(one), await told(other)]).toEqual([
      [[], 0],
      [['duplicate'], 0],
    ])
    await decide(app, other, 'accept')
    expect(await told(one)).toEqual([['duplicate'], 1])
    await drop([one])
    await decide(app, other, 'correct', { zones: [2_000], takenOn: '2023-06-30', reason: 'Інший місяць' })
  })

  it('are no doubles once one is rejected or moved to its own month, and are again when it comes back', async () => {
    const [one, other] = await both([2_010, 2_011])
    await decide(app, other, 'reject', { reason: 'Нечитко' })
    expect(await told(one)).toEqual([[], 2])
    await decide(app, other, 'reopen', { reason: 'Споживач довів' }, 'manager')
    expect(await told(one)).toEqual([['duplicate'], 3])
    await decide(app, other, 'ask_photo')
    await decide(app, one, 'change', { zones: [2_010], takenOn: '2023-09-30' })
    expect((await told(other))[0]).toEqual([])
    await decide(app, one, 'change', { zones: [2_010], takenOn })
    expect((await told(other))[0]).toEqual(['duplicate'])
    await drop([one, other])
  })

  it('are both looked at when the second comes in a file', async () => {
    const one = await givenReading(app, 2_020, { takenOn, channel: 'call' })
    const same = await givenReading(app, 2_020, { account: neighbour, takenOn: '2023-09-01', channel: 'call' })
    const lines = [`${home};2021;31.08.2023`, `${neighbour};2020;31.08.2023`]
    const answer = await (await app.as('clerkZhytomyr'))
      .post('/api/readings/import')
      .field('mode', 'all_or_nothing')
      .attach('files', Buffer.from(['Особовий рахунок;Показ;Дата', ...lines].join('\n')), 'обхід.csv')
    expect([answer.status, answer.body.added]).toEqual([201, 2])
    expect([await told(one), await told(same)]).toEqual([
      [['duplicate'], 1],
      [[], 0],
    ])
  })
})
