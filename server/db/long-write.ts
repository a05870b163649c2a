import type { Knex } from 'knex'
import type { Database } from './database.ts'
import { cacheKibibytes } from './tune-sqlite.ts'

/** Changed pages that may wait for the commit, in kibibytes: more are written as they come. */
const waitingKibibytes = 4096
/** SQLite's own measure: a log this long is copied into the database file by whoever commits next. */
const checkpointPages = 1000

const tuneWriter = async (trx: Knex.Transaction, cache: number, checkpoint: number): Promise<void> => {
  await trx.raw(`pragma cache_size = -${cache}`)
  await trx.raw(`pragma wal_autocheckpoint = ${checkpoint}`)
}

/**
 * A transaction that writes megabytes in slices. SQLite would write all of them in the one call that commits, and copy them
 * into the database file in the same call, while everybody waits: here they go to the log along the way, and the copying is
 * left to the next commit. What is committed is safe all the same. PostgreSQL needs none of this.
 */
export const longWrite = async <T>(db: Database, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> => {
  if (db.engine === 'postgres') return db.transaction(work)
  try {
    return await db.transaction(async (trx) => {
      await tuneWriter(trx, waitingKibibytes, 0)
      return work(trx)
    })
  } finally {
    await db.transaction((trx) => tuneWriter(trx, cacheKibibytes, checkpointPages))
  }
}
