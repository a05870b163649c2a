import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import pino from 'pino'
import { z } from 'zod'
import { fullScale, makeScaleFile } from '../../seeds/scale/make-scale-file.ts'
import { readConfig } from '../config.ts'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { readMasterKey } from '../seal/read-master-key.ts'
import { createSeal } from '../seal/seal.ts'
import { systemClock } from '../time/clock.ts'
import { loadBare } from './bare-scale-load.ts'

/** Where the file of full size lies between runs: too large for the checkout. */
export const fullFolder = join(tmpdir(), 'oblik-bench-scale')
export const fullFile = join(fullFolder, 'oblik.sqlite')

const config = readConfig({ NODE_ENV: 'test', DATA_DIR: fullFolder, LOG_LEVEL: 'silent' })
const built = z.object({ made: z.number(), bare: z.number() })
const kept = join(fullFolder, 'built.json')

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const build = async (print: (line: string) => void): Promise<void> => {
  mkdirSync(fullFolder, { recursive: true })
  print(`making a company of full size in ${fullFolder}: some minutes`)
  const seal = createSeal(readMasterKey(config))
  const made = await timed(() => makeScaleFile(fullScale, { dataDir: fullFolder, seal, clock: systemClock, print }))
  const copy = join(fullFolder, 'bare.sqlite')
  const bare = await timed(() => loadBare(fullFile, copy))
  rmSync(copy)
  writeFileSync(kept, JSON.stringify({ made, bare }))
}

/** Opens the office of full size, brought up to date; no chores, silent log. Close it with `closeOffice`. */
export const openFullOffice = (): Promise<Office> => openOffice(config, systemClock, pino({ level: 'silent' }))

/** Makes the file where it is missing, and says how long it took beside a bare load of the same rows, now or when it was made. */
export const prepareFullFile = async (print: (line: string) => void): Promise<number> => {
  if (!existsSync(kept)) {
    rmSync(fullFolder, { recursive: true, force: true })
    await build(print)
  }
  const { made, bare } = built.parse(JSON.parse(readFileSync(kept, 'utf8')))
  const ratio = made / bare
  const seconds = (ms: number) => (ms / 1000).toFixed(0)
  print(`a company of full size: made in ${seconds(made)} s, its rows loaded bare in ${seconds(bare)} s`)
  print(`  made / bare load: ${ratio.toFixed(2)}  (goal <= 2)`)
  return ratio
}

/** Bytes per monthly value, with all indexes. */
export const bytesPerVolume = (): number => {
  const file = new BetterSqlite3(fullFile, { readonly: true })
  const bytes = file
    .prepare<[], { bytes: number }>(
      `select sum(pgsize) as bytes from dbstat where aggregate = true
        and name in (select name from sqlite_master where tbl_name = 'consumption')`,
    )
    .get()?.bytes
  const rows = file.prepare<[], { n: number }>('select count(*) as n from consumption').get()?.n
  file.close()
  return (bytes ?? 0) / (rows ?? 1)
}
