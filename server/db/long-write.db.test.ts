import type { Knex } from 'knex'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'
import { longWrite } from './long-write.ts'

let fresh: FreshDatabase
let atFirst: unknown
beforeAll(async () => {
  fresh = await freshDatabase()
  if (isSqlite) atFirst = await settingsNow()
})
afterAll(() => fresh.drop())

const isSqlite = inject('template').engine === 'sqlite'
const add = (trx: Knex.Transaction, key: string) => trx('settings').insert({ key, value: '1' })
const isThere = async (key: string) => (await fresh.db.reader('settings').where({ key }).first()) !== undefined
const settingsNow = () =>
  fresh.db.transaction(async (trx) => [await trx.raw('pragma cache_size'), await trx.raw('pragma wal_autocheckpoint')])

it('a long write is committed whole or not at all', async () => {
  await longWrite(fresh.db, (trx) => add(trx, 'kept'))
  const failing = longWrite(fresh.db, async (trx) => {
    await add(trx, 'lost')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect([await isThere('kept'), await isThere('lost')]).toEqual([true, false])
})

it.runIf(isSqlite)('others find the connection as it was, however many long writes run together and fail', async () => {
  const fails = (trx: Knex.Transaction) => add(trx, 'kept')
  const works = (trx: Knex.Transaction) => trx.raw('pragma wal_autocheckpoint')
  const all = await Promise.allSettled([works, fails, works, fails].map((work) => longWrite<unknown>(fresh.db, work)))
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect(all[0]).toMatchObject({ value: [{ wal_autocheckpoint: 0 }] })
  await expect.poll(settingsNow, { timeout: 10_000 }).toEqual(atFirst)
})
