import BetterSqlite3 from 'better-sqlite3'
import express from 'express'
import { fullFile } from './scale-file.ts'

/** Started by the benchmark as a process of its own: Express and the history’s own two statements, prepared once. */
const file = new BetterSqlite3(fullFile, { readonly: true })
file.pragma('cache_size = -65536')
file.pragma('mmap_size = 1073741824')
const app = express()
app.disable('x-powered-by')
app.disable('etag')

process.once('message', ({ account }: { account: number }) => {
  const periods = file
    .prepare<[], { period: number }>(
      `with recursive months(period) as (select max(period) from consumption union all
        select case when period % 100 = 1 then period - 89 else period - 1 end from months
        where period > (select min(period) from consumption)) select period from months`,
    )
    .all()
    .map(({ period }) => period)
  const among = periods.map(() => '?').join(', ')
  const page = file.prepare(
    `select c.*, a.number, a.district_id, d.name from consumption c join accounts a on a.id = c.account_id
      join districts d on d.id = a.district_id where c.period in (${among}) and c.account_id = ?
      order by c.period desc, c.meter_number, c.kind limit 60`,
  )
  const count = file.prepare<unknown[], { n: number }>(
    `select count(*) as n from consumption where period in (${among}) and account_id = ?`,
  )
  app.get('/history', (_request, response) => {
    const total = count.get(...periods, account)?.n ?? 0
    const rows = page.all(...periods, account)
    response.set('Content-Range', `consumption 0-${rows.length - 1}/${total}`).json(rows)
  })
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.({ port: address && typeof address === 'object' ? address.port : 0 })
  })
})
