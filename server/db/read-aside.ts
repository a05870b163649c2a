import { Worker } from 'node:worker_threads'
import type { Row } from './database.ts'
import { everyConnection } from './tune-sqlite.ts'

/** A reading query as the thread is sent it. */
interface AsideQuery {
  sql: string
  bindings: readonly unknown[]
}

/** Its rows, or why there are none. */
type AsideReply = { rows: Row[] } | { failure: string }

/** Reads beside the event loop: one query at a time, in the order in which they were asked for. */
export interface AsideReader {
  read: (query: AsideQuery) => Promise<Row[]>
  close: () => Promise<void>
}

const start = new URL('./aside-worker.mjs', import.meta.url)

/** A thread with its connection holds some 50 MB: it goes when nobody has asked for so long. */
const idleMs = 60_000

const ask = (worker: Worker, query: AsideQuery): Promise<Row[]> =>
  new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      done()
    }
    const onMessage = (reply: AsideReply) =>
      settle(() => ('rows' in reply ? resolve(reply.rows) : reject(new Error(reply.failure))))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = () => settle(() => reject(new Error('the reading thread ended')))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(query)
  })

/**
 * A thread with a read-only connection of its own to an SQLite file, for queries that would hold the event loop for longer
 * than others may wait (measured.md §7). It begins with the first query, ends after a minute without any, and a thread that
 * died is replaced by the next one.
 */
export const openAside = (filename: string): AsideReader => {
  let worker: Worker | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const dismiss = async () => {
    clearTimeout(idle)
    const last = worker
    worker = null
    await last?.terminate()
  }

  const begin = (): Worker => {
    const begun = new Worker(start, { workerData: { filename, pragmas: everyConnection } })
    // Whoever waits for an answer is told by `ask`; one that comes while the thread still dies has the next.
    const forget = () => {
      if (worker === begun) worker = null
    }
    begun.on('error', forget)
    begun.once('exit', forget)
    worker = begun
    return begun
  }

  const run = async (query: AsideQuery): Promise<Row[]> => {
    clearTimeout(idle)
    const asked = worker ?? begin()
    asked.ref()
    try {
      return await ask(asked, query)
    } finally {
      asked.unref()
      idle = setTimeout(() => void dismiss(), idleMs).unref()
    }
  }

  return {
    read: (query) => {
      const done = queue.then(() => run(query))
      queue = done.catch(() => undefined)
      return done
    },
    close: () => queue.then(dismiss),
  }
}
