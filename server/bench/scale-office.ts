import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { hashDemoPasswords, putCast } from '../../seeds/demo/cast.ts'
import { seedReference } from '../../seeds/reference/seed-reference.ts'
import { seedScaleOrders } from '../../seeds/scale/orders.ts'
import { readConfig } from '../config.ts'
import { migrate } from '../db/migrate.ts'
import { openSqlite } from '../db/open-sqlite.ts'
import type { Office } from '../office.ts'
import { createPdfPool } from '../pdf/pdf-pool.ts'
import { createPhotoReader } from '../reading-photos/photo-reader.ts'
import { createSeal } from '../seal/seal.ts'
import { createStatementReader } from '../statements/statement-reader.ts'
import { systemClock } from '../time/clock.ts'

/** Where the benchmarks keep their database of 150 000 orders between runs. */
export const scaleFolder = join(import.meta.dirname, '../../data/bench')

const size = { accounts: 60_000, orders: 150_000 }

/** Opens the office of the benchmarks: full queue, demo staff, no chores, silent log. */
export const openScaleOffice = async (): Promise<Office> => {
  mkdirSync(scaleFolder, { recursive: true })
  const fresh = !existsSync(join(scaleFolder, 'oblik.sqlite'))
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: scaleFolder, LOG_LEVEL: 'silent' })
  const db = await openSqlite(scaleFolder)
  const seal = createSeal(Buffer.alloc(32, 7))
  const log = pino({ level: 'silent' })
  const [pdf, statements] = [createPdfPool({ workers: 1 }), createStatementReader()]
  const photos = createPhotoReader()
  const office: Office = { config, db, seal, log, pdf, photos, statements, clock: systemClock }
  await db.transaction((trx) => migrate(trx))
  if (!fresh) return office
  const hashes = await hashDemoPasswords()
  await db.transaction(async (trx) => {
    await seedReference(trx, systemClock)
    await putCast(trx, seal, hashes, systemClock.now().toISOString())
  })
  await seedScaleOrders(office, size)
  return office
}
