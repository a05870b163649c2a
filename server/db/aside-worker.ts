import { parentPort, workerData } from 'node:worker_threads'
import BetterSqlite3 from 'better-sqlite3'
import type { Row } from './database.ts'
import { tune } from './tune-sqlite.ts'

/** A reading query as the thread is sent it. */
export interface AsideQuery {
  sql: string
  bindings: readonly unknown[]
}

/** Its rows, or why there are none. */
export type AsideReply = { rows: Row[] } | { failure: string }

const file = new BetterSqlite3(String(workerData), { readonly: true })
tune(file)

const answer = ({ sql, bindings }: AsideQuery): AsideReply => {
  try {
    return { rows: file.prepare<unknown[], Row>(sql).all(...bindings) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (query: AsideQuery) => parentPort?.postMessage(answer(query)))
