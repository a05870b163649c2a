import { afterAll, beforeAll, expect, it } from 'vitest'
import { findAccountIds } from '../../server/accounts/account-search-views.ts'
import type { Database } from '../../server/db/database.ts'
import { type FreshDatabase, freshDatabase } from '../../server/testing/fresh-database.ts'
import { testNow, testSeal } from '../../server/testing/test-template.ts'
import { frozenClock } from '../../server/time/clock.ts'
import { seedScaleOrders } from './orders.ts'

let fresh: FreshDatabase
let db: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  db = fresh.db
  await seedScaleOrders({ db, clock: frozenClock(testNow), seal: testSeal }, { accounts: 400, orders: 3_000 })
})
afterAll(() => fresh.drop())

it('as many orders as asked for lie in all nineteen РЕМ and in every state', async () => {
  const count = async (query: ReturnType<Database['reader']>) => Number((await query)?.n)
  expect(await count(db.reader('orders').count({ n: '*' }).first())).toBe(3_000)
  expect(await count(db.reader('orders').countDistinct({ n: 'district_id' }).first())).toBe(19)
  expect(await count(db.reader('orders').countDistinct({ n: 'state' }).first())).toBe(11)
})

it('nobody is waited for where an order is closed, and somebody is where it is open', async () => {
  const closed = ['done', 'withdrawn', 'rejected', 'expired', 'not_performed']
  const undue = await db.reader('orders').whereNotIn('state', closed).where('due_on', '9999-12-31')
  const due = await db.reader('orders').whereIn('state', closed).whereNot('due_on', '9999-12-31')
  expect([undue, due]).toEqual([[], []])
  const unpaidFree = await db
    .reader('orders as o')
    .join('services as s', 's.id', 'o.service_id')
    .where({ 'o.state': 'awaiting_payment', 's.paid': false })
  expect(unpaidFree).toEqual([])
})

it('generated accounts are found by the account search', async () => {
  const account = await db.reader('accounts').orderBy('id', 'desc').first()
  expect(await findAccountIds(db.reader, { kind: 'company' }, account.number)).toContain(account.id)
})
