import { type RequestHandler, Router } from 'express'
import type { Database } from '../db/database.ts'
import { isWritable } from '../db/is-writable.ts'
import { isMigrated } from '../db/migrate.ts'

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
