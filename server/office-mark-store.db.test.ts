import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from './db/migrate.ts'
import { checkDemo, checkMasterKey, clearHalfDemo, fillOnce, hasNothingYet } from './office-mark-store.ts'
import { createSeal } from './seal/seal.ts'
import { type FreshDatabase, freshDatabase } from './testing/fresh-database.ts'
import { testSeal } from './testing/test-template.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

it('a database opens with the key it was sealed with, and with no other', async () => {
  await checkMasterKey(fresh.db, testSeal)
  await checkMasterKey(fresh.db, testSeal)
  await expect(checkMasterKey(fresh.db, createSeal(Buffer.alloc(32, 8)))).rejects.toThrow('another MASTER_KEY')
})

it('a demo interrupted half way is not taken for a whole one', async () => {
  await checkDemo(fresh.db, { production: false })
  await expect(fillOnce(fresh.db, () => Promise.reject(new Error('the power went')))).rejects.toThrow('the power went')
  await expect(checkDemo(fresh.db, { production: false })).rejects.toThrow('interrupted')
  await fillOnce(fresh.db, async () => undefined)
  await checkDemo(fresh.db, { production: false })
})

it('a demo interrupted half way is cleared from the embedded database, which is ours alone, and filled anew', async () => {
  const half = await freshDatabase()
  await clearHalfDemo(half.db)
  expect(await hasNothingYet(half.db)).toBe(false)
  await fillOnce(half.db, () => Promise.reject(new Error('the power went'))).catch(() => undefined)
  await clearHalfDemo(half.db)
  const isCleared = half.db.engine === 'sqlite'
  expect(await half.db.reader.schema.hasTable('orders')).toBe(!isCleared)
  await half.db.transaction((trx) => migrate(trx))
  expect(await hasNothingYet(half.db)).toBe(isCleared)
  await half.drop()
})

it('production does not open on the demo, whose passwords everybody knows', async () => {
  await fillOnce(fresh.db, async () => undefined)
  await expect(checkDemo(fresh.db, { production: true })).rejects.toThrow('holds the demo')
  await fresh.db.transaction((trx) => trx('settings').where('key', 'demo').delete())
  await checkDemo(fresh.db, { production: true })
})
