import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../../server/db/migrate.ts'
import { openSqlite } from '../../server/db/open-sqlite.ts'
import type { Office } from '../../server/office.ts'
import { addMonths, periodOf } from '../../server/time/billing-period.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { hashDemoPasswords, putCast } from '../demo/cast.ts'
import { seedReference } from '../reference/seed-reference.ts'
import { type Aside, startAside } from './aside.ts'
import { drawRows, type FileSize } from './draw-rows.ts'
import { checkFile, mergeDrawn } from './finish-file.ts'
import { readScaleGround, type ScaleGround } from './orders.ts'

/** The size of Житомиробленерго: five years of monthly values, as many orders. */
export const fullScale: FileSize = { accounts: 620_000, orders: 150_000, months: 60 }

type Making = Pick<Office, 'seal' | 'clock'> & { dataDir: string; print: (line: string) => void }

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

const makeIn = async (workshop: string, aside: Aside, size: FileSize, making: Making): Promise<string> => {
  const { seal, clock, print } = making
  const path = join(workshop, 'oblik.sqlite')
  const drawn = { accounts: join(workshop, 'accounts.sqlite'), others: join(workshop, 'others.sqlite') }
  const ground = await layGround(workshop, making)
  for (const copy of Object.values(drawn)) copyFileSync(path, copy)
  aside.tell({ to: 'open', path })
  const last = addMonths(periodOf(kyivDateOf(clock.now())), -1)
  await drawRows(drawn, aside, { ground, size, last, seal, print })
  await aside.done()
  print(`  ${size.accounts * size.months} monthly values, indexes`)
  mergeDrawn(path, drawn)
  print('  all in one file: checking')
  await checkFile(path, aside)
  return path
}

/**
 * Makes `dataDir/oblik.sqlite` with a company of the given size: reference data, demo staff, generated accounts, orders,
 * papers and monthly volumes, all in key order into files without a journal by two threads, checked as a whole at the
 * end. The same day and size give the same rows, sealed values apart. Refuses a folder that holds a database; a half-made
 * one is not left.
 */
export const makeScaleFile = async (size: FileSize, making: Making): Promise<void> => {
  const whole = join(making.dataDir, 'oblik.sqlite')
  if (existsSync(whole)) throw new Error(`${whole} is there already: name an empty folder in DATA_DIR`)
  const workshop = join(making.dataDir, 'scale-being-made')
  rmSync(workshop, { recursive: true, force: true })
  mkdirSync(workshop, { recursive: true })
  const aside = startAside()
  try {
    renameSync(await makeIn(workshop, aside, size, making), whole)
  } finally {
    await aside.stop()
    rmSync(workshop, { recursive: true, force: true })
  }
}
