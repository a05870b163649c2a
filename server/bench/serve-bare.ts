import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import express from 'express'
import helmet from 'helmet'
import { scaleFolder } from './scale-office.ts'

/**
 * Started by the queue benchmark as a process of its own: Express, helmet and the queue's own two statements, prepared
 * once. No session, permission, scope or field rules; rows go out as they come.
 */
const file = new BetterSqlite3(join(scaleFolder, 'oblik.sqlite'), { readonly: true })
file.pragma('cache_size = -65536')
file.pragma('mmap_size = 1073741824')

const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.use(helmet())

process.once(
  'message',
  (statements: { page: string; count: string; pageValues: unknown[]; countValues: unknown[] }) => {
    const page = file.prepare(statements.page)
    const count = file.prepare<unknown[], { total: number }>(statements.count)
    app.get('/orders', (_request, response) => {
      const total = count.get(...statements.countValues)?.total ?? 0
      const rows = page.all(...statements.pageValues)
      response.set('Content-Range', `orders 0-${rows.length - 1}/${total}`).json(rows)
    })
    const server = app.listen(0, '127.0.0.1', () => {
      const address = server.address()
      process.send?.(address && typeof address === 'object' ? address.port : 0)
    })
  },
)
