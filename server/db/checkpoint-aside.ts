import { Worker } from 'node:worker_threads'

const start = new URL('./checkpoint-worker.mjs', import.meta.url)

/**
 * Copies the log of an SQLite file into the file itself, in a thread with a connection of its own: megabytes are written
 * and awaited there, while everybody reads and writes on. What somebody still reads of the log stays in it for the next time.
 */
export const checkpointAside = (filename: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(start, { workerData: filename })
    worker.once('error', reject)
    worker.once('exit', () => resolve())
  })
