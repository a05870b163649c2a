import { type RequestHandler, Router } from 'express'
import type { Database } from '../db/database.ts'
import { isMigrated } from '../db/migrate.ts'

/** Thrown to give the write lock back: the probe takes it and writes nothing. */
class Probed extends Error {}

/** Whether a transaction may write now: on SQLite it takes the write lock at once, PostgreSQL is asked. */
const isWritable = async (db: Database): Promise<boolean> => {
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

const readiness =
  (db: Database): RequestHandler =>
  async (_request, response) => {
    const writable = await isWritable(db)
    const migrated = writable && (await isMigrated(db.reader).catch(() => false))
    response.status(writable && migrated ? 200 : 503).json({ writable, migrated })
  }

/** `/health`: the process answers. `/ready`: the database takes writes and has the schema of this version. */
export const healthRoutes = (db: Database): Router => {
  const router = Router()
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/health', (_request, response) => response.json({ status: 'ok' }))
  router.get('/ready', readiness(db))
  return router
}
