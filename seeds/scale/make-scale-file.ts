import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database as SqliteFile } from 'better-sqlite3'
import { indexAllNumbers } from '../../server/db/index-numbers.ts'
import { countAccountBlocks } from '../../server/db/keep-account-blocks.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openSqlite } from '../../server/db/open-sqlite.ts'
import { openUnguarded } from '../../server/db/open-unguarded.ts'
import type { Office } from '../../server/office.ts'
import { addMonths, periodOf } from '../../server/time/billing-period.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { hashDemoPasswords, putCast } from '../demo/cast.ts'
import { seedReference } from '../reference/seed-reference.ts'
import { putScaleAccounts } from './accounts.ts'
import { checkFile } from './check-file.ts'
import { indexAfterwards } from './index-afterwards.ts'
import { drawOrderPlaces, putScaleOrders, readScaleGround, type ScaleGround, type ScaleSize } from './orders.ts'
import { putIntoFile } from './put-rows.ts'
import { putScaleVolumes } from './put-volumes.ts'

/** The size of Житомиробленерго: five years of monthly values, as many orders. */
export const fullScale: FileSize = { accounts: 620_000, orders: 150_000, months: 60 }

/** What the file is to hold; monthly values are `accounts × months`. */
export interface FileSize extends ScaleSize {
  months: number
}

type Making = Pick<Office, 'seal' | 'clock'> & { dataDir: string; print: (line: string) => void }

const filled = ['consumers', 'accounts', 'metering_points', 'meters', 'orders', 'order_history'] as const
const papers = ['documents', 'contracts', 'invoices', 'payments'] as const

/** Schema, reference data and demo staff, by the house’s own means. */
const layGround = async (folder: string, { seal, clock }: Making): Promise<ScaleGround> => {
  const db = await openSqlite(folder)
  const hashes = await hashDemoPasswords()
  await db.transaction((trx) => migrate(trx))
  await db.transaction(async (trx) => {
    await seedReference(trx, clock)
    await putCast(trx, seal, hashes, clock.now().toISOString())
  })
  const ground = await readScaleGround(db.reader, { clock })
  await db.close()
  return ground
}

const fill = async (file: SqliteFile, ground: ScaleGround, size: FileSize, making: Making): Promise<void> => {
  const { seal, clock, print } = making
  const put = putIntoFile(file)
  const places = drawOrderPlaces(size)
  const last = addMonths(periodOf(kyivDateOf(clock.now())), -1)
  const every = Math.max(1, Math.floor(size.accounts / 5))
  file.exec('begin')
  await indexAfterwards(file, [...filled, ...papers], async () => {
    const told = (done: number) => {
      if (done % every < 10_000) print(`  ${done} of ${size.accounts} accounts`)
    }
    const drawn = { count: size.accounts, orders: new Set(places), told }
    const accounts = await putScaleAccounts(put, seal, ground.first, drawn)
    await putScaleOrders(put, { seal }, ground, { accounts, places })
    print(`  ${size.orders} orders with their papers`)
  })
  for (const statement of [...countAccountBlocks, ...indexAllNumbers]) file.exec(statement)
  print('  indexes')
  putScaleVolumes(file, last, size.months, (month) => {
    if (month % 12 === 0) print(`  ${month * size.accounts} monthly values`)
  })
  file.exec('commit')
}

/**
 * Makes `dataDir/oblik.sqlite` with a company of the given size: reference data, demo staff, generated accounts, orders,
 * papers and monthly volumes, all in key order into a file without a journal, checked as a whole at the end. The same day
 * and size give the same rows, sealed values apart. Refuses a folder that holds a database; a half-made one is not left.
 */
export const makeScaleFile = async (size: FileSize, making: Making): Promise<void> => {
  const { dataDir, print } = making
  const whole = join(dataDir, 'oblik.sqlite')
  if (existsSync(whole)) throw new Error(`${whole} is there already: name an empty folder in DATA_DIR`)
  const workshop = join(dataDir, 'scale-being-made')
  rmSync(workshop, { recursive: true, force: true })
  mkdirSync(workshop, { recursive: true })
  const ground = await layGround(workshop, making)
  const file = openUnguarded(join(workshop, 'oblik.sqlite'))
  await fill(file, ground, size, making)
  print('  checking')
  checkFile(file)
  file.close()
  renameSync(join(workshop, 'oblik.sqlite'), whole)
  rmSync(workshop, { recursive: true, force: true })
}
