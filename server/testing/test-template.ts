import { hash } from '@node-rs/argon2'
import { planAccounts } from '../../seeds/demo/account-plan.ts'
import { putCast } from '../../seeds/demo/cast.ts'
import { putAccounts } from '../../seeds/demo/put-accounts.ts'
import { demoPassword, demoStaff } from '../../seeds/demo/staff.ts'
import { seedReference } from '../../seeds/reference/seed-reference.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { createSeal } from '../seal/seal.ts'
import { frozenClock } from '../time/clock.ts'

/** The seal of every test office. */
export const testSeal = createSeal(Buffer.alloc(32, 7))

/** Wednesday 18 November 2026, 10:00 in Kyiv: when every test office opens. */
export const testNow = '2026-11-18T08:00:00.000Z'

/** Enough accounts of Житомир, Коростень and others for a test; the manuals' own are among them. */
const consumersInTests = 40

/** Tests sign in thousands of times: a hash that is quick to check. Those that a test has the office make are its own. */
const quickHash = (): Promise<string> => hash(demoPassword, { memoryCost: 8, timeCost: 1 })

/** Fills the database that every test's own is copied from: schema, reference data, the demo's staff and accounts. */
export const fillTemplate = async (db: Database): Promise<void> => {
  const hashes = await Promise.all(demoStaff.map(quickHash))
  await db.transaction((trx) => migrate(trx))
  await db.transaction(async (trx) => {
    await seedReference(trx, frozenClock(testNow))
    await putCast(trx, testSeal, hashes, '2026-01-05T07:00:00.000Z')
    await putAccounts(trx, planAccounts().slice(0, consumersInTests))
  })
}
