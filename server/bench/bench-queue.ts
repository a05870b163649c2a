import { type ChildProcess, fork } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { demoPassword } from '../../seeds/demo/staff.ts'
import type { ListQuery } from '../http/list-query.ts'
import { queueQueries } from '../orders/order-queue-query-views.ts'
import { personas } from '../testing/personas.ts'
import { median, spread } from './median.ts'
import { openScaleOffice, scaleFolder } from './scale-office.ts'

const rounds = 9
const secondsEach = 2

const start = (file: string, message?: object): Promise<{ child: ChildProcess; port: number }> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, file), { execArgv: ['--import', 'tsx'] })
    child.once('error', reject)
    child.once('message', (port) => resolve({ child, port: Number(port) }))
    if (message) child.send(message)
  })

const signIn = async (port: number): Promise<string> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Oblik': '1' },
    body: JSON.stringify({ username: 'clerk.zhytomyr', password: demoPassword }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`could not sign in: ${answer.status}`)
  return cookie
}

const load = async (url: string, cookie: string): Promise<number> => {
  const result = await autocannon({ url, connections: 20, duration: secondsEach, headers: { cookie } })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered ${result.non2xx} errors`)
  return result.requests.total / result.duration
}

/** The clerk's morning page: what waits for us in Житомир, most urgent first, 25 rows with the total. */
const asked: ListQuery = {
  sort: { field: 'dueOn', direction: 'asc' },
  offset: 0,
  limit: 25,
  conditions: [{ field: 'waitsFor', operator: 'in', values: ['office'] }],
  q: null,
}
const address = `/api/orders?${new URLSearchParams({
  sort: '["dueOn","ASC"]',
  range: '[0,24]',
  filter: '{"waitsFor":"office"}',
})}`

const bareStatements = async () => {
  const office = await openScaleOffice()
  const { page, count } = await queueQueries(office, (await personas(office.db)).clerkZhytomyr, asked)
  const [pageSql, countSql] = [page.toSQL().toNative(), count.toSQL().toNative()]
  await office.pdf.close()
  await office.db.close()
  return { page: pageSql.sql, count: countSql.sql, pageValues: pageSql.bindings, countValues: countSql.bindings }
}

const writtenBy = async (url: string, cookie: string): Promise<number> => {
  const log = join(scaleFolder, 'oblik.sqlite-wal')
  await fetch(url, { headers: { cookie } })
  const before = statSync(log).size
  for (let each = 0; each < 1000; each += 1) await (await fetch(url, { headers: { cookie } })).arrayBuffer()
  return statSync(log).size - before
}

/**
 * The queue page of 25 at 150 000 orders, complete (session, permission, REM scope, filter, sort, total), against bare
 * Express + helmet with the same SQL: the share of its throughput, and the bytes written by 1 000 GETs (must be 0).
 */
export const benchQueue = async (print: (line: string) => void): Promise<{ share: number; written: number }> => {
  const statements = await bareStatements()
  const product = await start('serve-product.ts')
  const bare = await start('serve-bare.ts', statements)
  const [productUrl, bareUrl] = [`http://127.0.0.1:${product.port}${address}`, `http://127.0.0.1:${bare.port}/orders`]
  const cookie = await signIn(product.port)
  await load(productUrl, cookie)
  await load(bareUrl, cookie)
  const shares: number[] = []
  const [productRates, bareRates]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const [ours, theirs] = [await load(productUrl, cookie), await load(bareUrl, cookie)]
    productRates.push(ours)
    bareRates.push(theirs)
    shares.push(ours / theirs)
  }
  const written = await writtenBy(productUrl, cookie)
  product.child.kill()
  bare.child.kill()
  print(`queue page of 25 at 150 000 orders: ${spread(productRates, 0)} /s, bare ${spread(bareRates, 0)} /s`)
  print(`  share of bare Express + helmet + the same SQL: ${spread(shares)}  (goal >= 0.55, aim 0.75)`)
  print(`  bytes written by 1 000 GETs: ${written}  (goal 0)`)
  return { share: median(shares), written }
}
