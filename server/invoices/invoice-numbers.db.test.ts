import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { advanceOrder } from '../orders/advance-order.ts'
import { carryOutEvent, draftForEvent } from '../orders/carry-out-event.ts'
import { bring, givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

/** The last minute of 2026 in Kyiv, two hours before that of Greenwich. */
const beforeMidnight = '2026-12-31T21:59:30.000Z'
const afterMidnight = '2026-12-31T22:00:10.000Z'
beforeEach(() => app.clock.set('2026-12-31T10:00:00.000Z'))

const numbers = async (): Promise<string[]> =>
  (await app.office.db.reader('invoices').orderBy('id').select('number')).map(({ number }) => number)
const placesOf = (all: readonly string[], year: string): number[] =>
  all.filter((number) => number.startsWith(year)).map((number) => Number(number.slice(5)))
const rebillOf = (orderId: number) => ({ orderId, event: 'rebill', input: {}, version: undefined })

it('an invoice issued at 22:00 UTC on 31 December bears the new year of Kyiv and its first number', async () => {
  const id = await givenOrder(app, 'awaiting_confirmation')
  const other = await givenOrder(app, 'awaiting_confirmation')
  app.clock.set(beforeMidnight)
  await bring(app, id, 'join')
  expect((await numbers()).at(-1)).toMatch(/^2026-/)
  app.clock.set(afterMidnight)
  await bring(app, other, 'join')
  expect((await numbers()).at(-1)).toBe('2027-000001')
  const row = await app.office.db.reader('invoices').where({ order_id: other }).first('issued_on')
  expect(row.issued_on).toBe('2027-01-01')
})

it('drawn before midnight and issued after it is drawn again, with the new year’s next number and day', async () => {
  const id = await givenOrder(app, 'awaiting_payment')
  app.clock.set(beforeMidnight)
  let rounds = 0
  await carryOutEvent(app.office, app.actor('clerkZhytomyr'), rebillOf(id), (work) => {
    rounds += 1
    app.clock.set(afterMidnight)
    return app.office.db.transaction(work)
  })
  expect(rounds).toBe(2)
  const places = placesOf(await numbers(), '2027')
  expect(places).toEqual(places.map((_, index) => index + 1))
  const row = await app.office.db.reader('invoices').where({ order_id: id }).orderBy('id', 'desc').first()
  expect(row).toMatchObject({ issued_on: '2027-01-01', number: expect.stringMatching(/^2027-/) })
})

it('no draft of yesterday is ever issued today', async () => {
  const id = await givenOrder(app, 'awaiting_payment')
  app.clock.set(beforeMidnight)
  const clerk = app.actor('clerkZhytomyr')
  const drafts = await draftForEvent(app.office, clerk, rebillOf(id))
  app.clock.set(afterMidnight)
  const before = await numbers()
  const issue = app.office.db.transaction((trx) => advanceOrder(trx, app.office, clerk, rebillOf(id), drafts))
  await expect(issue).rejects.toThrow(drafts.invoice?.document.number)
  expect(await numbers()).toEqual(before)
})

it('ten at once over midnight, two of them rolled back, leave no gap in either year', async () => {
  const ids: number[] = []
  for (let each = 0; each < 10; each += 1) ids.push(await givenOrder(app, 'awaiting_payment'))
  app.clock.set(beforeMidnight)
  let done = 0
  const rebill = (id: number, index: number) =>
    carryOutEvent(app.office, app.actor('clerkZhytomyr'), rebillOf(id), (work) =>
      app.office.db.transaction(async (trx) => {
        await work(trx)
        if (index % 4 === 3) throw new Error('the power went')
        done += 1
        if (done === 4) app.clock.set(afterMidnight)
      }),
    )
  const results = await Promise.allSettled(ids.map(rebill))
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(2)
  const all = await numbers()
  expect(new Set(all).size).toBe(all.length)
  for (const year of ['2026', '2027']) {
    const places = placesOf(all, year)
    expect(places).toEqual(places.map((_, index) => index + 1))
  }
})
