import type { Knex } from 'knex'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { seedScaleOrders } from '../../seeds/scale/orders.ts'
import { addressKey } from '../db/address-key.ts'
import { up } from '../db/migrations/0026-natural-addresses.ts'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'
import { personas } from '../testing/personas.ts'
import { testNow, testSeal } from '../testing/test-template.ts'
import { frozenClock } from '../time/clock.ts'
import { listAccounts } from './account-list-views.ts'

let fresh: FreshDatabase
let knex: Knex

/** The indexes and, on SQLite, the triggers of accounts. */
const objects = () =>
  inject('template').engine === 'sqlite'
    ? knex('sqlite_master').where('tbl_name', 'accounts').orderBy(['type', 'name']).select('type', 'name', 'sql')
    : knex('pg_indexes').where('tablename', 'accounts').orderBy('indexname').select('indexdef')

const everything = async () => ({
  accounts: await knex('accounts').orderBy('id').select('*'),
  objects: await objects(),
})

/** Keys of another order. */
const unmake = (trx: Knex.Transaction) => trx('accounts').update({ address_key: trx.raw("'0' || (id % 97)") })

const expectPages = async (): Promise<void> => {
  const { operator } = await personas(fresh.db)
  const rows: { id: number; address: string }[] = await knex('accounts').select('id', 'address')
  const key = new Map(rows.map(({ id, address }) => [id, addressKey(address)]))
  const inOrder = (one: number, other: number): number => {
    const [first = '', second = ''] = [key.get(one), key.get(other)]
    return first < second ? -1 : first > second ? 1 : one - other
  }
  const all = rows.map(({ id }) => id).toSorted(inOrder)
  for (const offset of [0, 1_490, 2_990, all.length - 20]) {
    const sort = { field: 'address', direction: 'asc' as const }
    const page = await listAccounts(knex, operator, { sort, offset, limit: 20, conditions: [], q: null })
    expect(page).toMatchObject({ total: all.length })
    expect(page.rows.map(({ id }) => id)).toEqual(all.slice(offset, offset + 20))
  }
}

beforeAll(async () => {
  fresh = await freshDatabase()
  knex = fresh.db.reader
  // Enough for a block of the list to be cut in two.
  await seedScaleOrders({ db: fresh.db, clock: frozenClock(testNow), seal: testSeal }, { accounts: 3_200, orders: 5 })
})
afterAll(() => fresh.drop())

it('the keys of addresses are written anew, and nothing else is', async () => {
  const before = await everything()
  await fresh.db.transaction(unmake)
  await fresh.db.transaction(up)
  expect(await everything()).toEqual(before)
  await expectPages()
})

it('accounts that move afterwards are still counted to where they go', async () => {
  const address = 'вул. Аптечна, буд. 2'
  await fresh.db.transaction((trx) =>
    trx('accounts')
      .whereBetween('id', [300, 320])
      .update({ address, address_key: addressKey(address) }),
  )
  await expectPages()
})
