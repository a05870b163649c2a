import type { Database } from './database.ts'

/** Thrown to give the write lock back: the probe takes it and writes nothing. */
class Probed extends Error {}

/** Whether a transaction may write now: on SQLite it takes the write lock at once, PostgreSQL is asked. */
export const isWritable = async (db: Database): Promise<boolean> => {
  try {
    await db.transaction(async (trx) => {
      if (db.engine === 'postgres') {
        const answer = await trx.raw('show transaction_read_only')
        if (answer.rows[0]?.transaction_read_only !== 'off') throw new Error('the database is read-only')
      }
      throw new Probed()
    })
    return false
  } catch (error) {
    return error instanceof Probed
  }
}
