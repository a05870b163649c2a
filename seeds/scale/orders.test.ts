import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findAccountIds } from '../../server/accounts/account-search-views.ts'
import type { Database } from '../../server/db/database.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openDatabase } from '../../server/db/open-database.ts'
import { createSeal } from '../../server/seal/seal.ts'
import { frozenClock } from '../../server/time/clock.ts'
import { seedReference } from '../reference/seed-reference.ts'
import { seedScaleOrders } from './orders.ts'

const clock = frozenClock('2026-11-23T08:00:00.000Z')
let dataDir = ''
let db: Database
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'oblik-scale-'))
  db = await openDatabase({ dataDir })
  await db.transaction((trx) => migrate(trx))
  await db.transaction((trx) => seedReference(trx, clock))
  await seedScaleOrders({ db, clock, seal: createSeal(randomBytes(32)) }, { accounts: 400, orders: 3_000 })
})
afterAll(async () => {
  await db.close()
  await rm(dataDir, { recursive: true })
})

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
