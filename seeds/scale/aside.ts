import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ScaleHomes } from './put-volumes.ts'

/**
 * What the second thread does, one after the other as it is told: it opens the file of the whole company, puts search
 * texts (a line each, of accounts that follow each other) and volumes into it and leaves it; runs statements in another
 * file; checks pages.
 */
export type AsideOrder =
  | { to: 'open'; path: string }
  | { to: 'put texts'; first: number; texts: string }
  | { to: 'put volumes'; homes: ScaleHomes; last: string; months: number }
  | { to: 'leave' }
  | { to: 'run'; path: string; statements: readonly string[] }
  | { to: 'check'; path: string; tables: readonly string[] }

/** A thread that fills the search index and the monthly volumes while this one draws people and orders. */
export interface Aside {
  /** Told in order; does not wait. */
  tell: (order: AsideOrder) => void
  /** Waits until all that was told is done. Throws what the thread stumbled over. */
  done: () => Promise<void>
  stop: () => Promise<unknown>
}

const start = new URL('./start-aside-worker.mjs', import.meta.url)

/** Begins the second thread. */
export const startAside = (): Aside => {
  const worker = new Worker(start)
  let told = 0
  let failure: unknown
  worker.on('message', () => {
    told -= 1
  })
  worker.on('error', (error) => {
    failure = error
  })
  return {
    tell: (order) => {
      told += 1
      worker.postMessage(order)
    },
    done: async () => {
      while (told > 0 && failure === undefined) await once(worker, 'message')
      if (failure !== undefined) throw failure
    },
    stop: () => worker.terminate(),
  }
}
