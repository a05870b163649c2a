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

/** How many long writes and their housekeeping a database is about. */
const underWay = new WeakMap<Database, number>()

const count = (db: Database, one: 1 | -1): number => {
  const now = (underWay.get(db) ?? 0) + one
  underWay.set(db, now)
  return now
}

/** The settings go back only behind the last long write: they are the connection's, and so shared by all of them. */
const tidyUp = async (db: Database, filename: string): Promise<void> => {
  try {
    if (filename && (await isLong(filename))) await checkpointAside(filename)
  } finally {
    if (count(db, -1) === 0) await db.transaction((trx) => tuneWriter(trx, cacheKibibytes, checkpointPages))
  }
}

/**
 * A transaction that writes megabytes in slices. SQLite would write all of them in the one call that commits, wait for the
 * disk, and copy them into the database file in the same call, while everybody waits: here they go to the log along the way,
 * a thread brings the log to the disk before the commit, and another copies it into the file once the answer is given. What
 * is committed is safe all the same. PostgreSQL needs none of this.
 */
export const longWrite = async <T>(db: Database, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> => {
  if (db.engine === 'postgres') return db.transaction(work)
  let filename = ''
  count(db, 1)
  try {
    return await db.transaction(async (trx) => {
      filename = await fileOf(trx)
      await tuneWriter(trx, waitingKibibytes, 0)
      const result = await work(trx)
      await syncLog(filename)
      return result
    })
  } finally {
    db.later(() => tidyUp(db, filename))
  }
}
