import type { Knex } from 'knex'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { up } from '../db/migrations/0025-plain-checks.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { decide, givenAccepted, givenReading, neighbour, readingNow } from './reading-fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const everything = async (knex: Knex) => ({
  readings: await knex('readings').orderBy('id'),
  history: await knex('reading_history').orderBy('id'),
})

describe('readings whose checks are spelled out anew', () => {
  it('stay as they were, and those that refer to them find them', async () => {
    const id = await givenAccepted(app, 1_000)
    await decide(app, await givenReading(app, 900, { account: neighbour }), 'reject', { reason: 'Не той лічильник' })
    const before = await everything(app.office.db.reader)
    await app.office.db.transaction(up)
    expect(await everything(app.office.db.reader)).toEqual(before)
    await decide(app, id, 'correct', { zones: [1_010], reason: 'За фото' })
    expect((await readingNow(app, id)).zones).toEqual([1_010])
    await expect(givenReading(app, 1_020)).resolves.toBeGreaterThan(Math.max(...before.readings.map((each) => each.id)))
  })

  it('are still refused a state or a channel that there is not', async () => {
    const id = await givenReading(app, 1_100)
    for (const wrong of [{ state: 'lost' }, { channel: 'dove' }, { state: null }]) {
      const change = app.office.db.transaction((trx) => trx('readings').where({ id }).update(wrong))
      await expect(change).rejects.toThrow(/constraint/i)
    }
  })
})
