import { close, fsync, openSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import type { Database as SqliteFile } from 'better-sqlite3'
import { openUnguarded } from '../../server/db/open-unguarded.ts'
import type { AsideOrder } from './aside.ts'
import { checkPages } from './check-file.ts'
import { putScaleVolumes } from './put-volumes.ts'

let open: SqliteFile | undefined

const file = (): SqliteFile => {
  if (!open) throw new Error('the second thread has no file yet')
  return open
}

/** How much of the search index is gathered before it is sorted and written: the more, the fewer pieces to merge. */
const gather = (bytes: number): void => {
  file().exec(`insert into account_search (account_search, rank) values ('hashsize', ${bytes})`)
}
const [muchGathered, usuallyGathered] = [64 * 1024 * 1024, 1024 * 1024]

const enter = (path: string): void => {
  open = openUnguarded(path)
  open.exec('begin')
  gather(muchGathered)
}

const putTexts = (first: number, texts: string): void => {
  const put = file().prepare('insert into account_search (rowid, text) values (?, ?)')
  for (const [place, text] of texts.split('\n').entries()) put.run(first + place, text)
}

/** Begins to bring a file to the disk, which takes it while the threads go on. It is made sure of in the end. */
const bringToDisk = (path: string): void => {
  const handle = openSync(path, 'r')
  fsync(handle, () => close(handle))
}

const leave = (): void => {
  const path = file().name
  gather(usuallyGathered)
  file().exec('commit')
  file().close()
  open = undefined
  bringToDisk(path)
}

const run = (path: string, statements: readonly string[]): void => {
  const other = openUnguarded(path)
  other.exec('begin')
  for (const statement of statements) other.exec(statement)
  other.exec('commit')
  other.close()
}

const check = (path: string, tables: readonly string[]): void => {
  const made = openUnguarded(path)
  checkPages(made, tables)
  made.close()
}

const obey = (order: AsideOrder): void => {
  if (order.to === 'open') enter(order.path)
  else if (order.to === 'put texts') putTexts(order.first, order.texts)
  else if (order.to === 'put volumes') putScaleVolumes(file(), order.homes, order.last, order.months)
  else if (order.to === 'leave') leave()
  else if (order.to === 'run') run(order.path, order.statements)
  else check(order.path, order.tables)
}

parentPort?.on('message', (order: AsideOrder) => {
  obey(order)
  parentPort?.postMessage(order.to)
})
