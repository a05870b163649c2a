import { open, stat } from 'node:fs/promises'
import type { Knex } from 'knex'
import { checkpointAside } from './checkpoint-aside.ts'
import type { Database } from './database.ts'
import { cacheKibibytes } from './tune-sqlite.ts'

/** Changed pages that may wait for the commit, in kibibytes: more are written as they come. */
const waitingKibibytes = 2048
/** SQLite's own measure: a log this long is copied into the database file by whoever commits next. */
const checkpointPages = 1000
const pageBytes = 4096

const tuneWriter = async (trx: Knex.Transaction, cache: number, checkpoint: number): Promise<void> => {
  await trx.raw(`pragma cache_size = -${cache}`)
  await trx.raw(`pragma wal_autocheckpoint = ${checkpoint}`)
}

const fileOf = async (trx: Knex.Transaction): Promise<string> => {
  const [main] = await trx.raw('pragma database_list')
  return main.file
}

const logOf = (filename: string): string => `${filename}-wal`

/** Brings the log so far onto the disk from another thread, so that the commit has only its last pages to wait for. */
const syncLog = async (filename: string): Promise<void> => {
  const log = await open(logOf(filename), 'r')
  try {
    await log.datasync()
  } finally {
    await log.close()
  }
}

const isLong = async (filename: string): Promise<boolean> =>
  (await stat(logOf(filename))).size > checkpointPages * pageBytes

/**
 * A transaction that writes megabytes in slices. SQLite would write all of them in the one call that commits, wait for the
 * disk, and copy them into the database file in the same call, while everybody waits: here they go to the log along the way,
 * and threads bring the log to the disk before the commit and into the file after it. What is committed is safe all the
 * same. PostgreSQL needs none of this.
 */
export const longWrite = async <T>(db: Database, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> => {
  if (db.engine === 'postgres') return db.transaction(work)
  let filename = ''
  try {
    return await db.transaction(async (trx) => {
      filename = await fileOf(trx)
      await tuneWriter(trx, waitingKibibytes, 0)
      const result = await work(trx)
      await syncLog(filename)
      return result
    })
  } finally {
    if (filename && (await isLong(filename))) await checkpointAside(filename)
    await db.transaction((trx) => tuneWriter(trx, cacheKibibytes, checkpointPages))
  }
}
