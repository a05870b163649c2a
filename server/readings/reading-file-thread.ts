import { Worker } from 'node:worker_threads'
import { Refusal, unavailable } from '../errors.ts'
import type { ReadingFileReply, ReadingFileRequest } from './reading-file-worker.ts'

const start = new URL('./start-reading-file-worker.mjs', import.meta.url)
/** A file of 20 MB takes some 400 MB while it is read and checked; little of it lives long, where its nursery is roomy. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 192 }
const timeoutMs = 120_000
/** A thread with its connection holds some 100 MB: it goes when no file has come for so long. */
const idleMs = 120_000

/** The thread in which files of readings are read and checked, beside the event loop; one caller has it at a time. */
export interface ReadingFileThread {
  ask: (request: ReadingFileRequest) => Promise<ReadingFileReply>
  /** Lets the next caller have it. */
  pass: () => void
}

const stopped = (reason: string): Refusal => {
  const refusal = unavailable('reading_file_unavailable', 'Файл не вдалося прочитати. Спробуйте ще раз за хвилину.')
  refusal.cause = reason
  return refusal
}

const answered = (reply: ReadingFileReply): ReadingFileReply => {
  if ('refusal' in reply) {
    const { kind, code, message, errors } = reply.refusal
    throw new Refusal(kind, code, message, { errors })
  }
  if ('failure' in reply) throw new Error(`a file of readings could not be checked: ${reply.failure}`)
  return reply
}

const askWorker = (worker: Worker, request: ReadingFileRequest, dismiss: () => void): Promise<ReadingFileReply> =>
  new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      done()
    }
    const fail = (reason: string) =>
      settle(() => {
        dismiss()
        reject(stopped(reason))
      })
    const onMessage = (reply: ReadingFileReply) => settle(() => resolve(reply))
    const onError = (error: Error) => fail(error.message)
    const onExit = () => fail('the thread ended')
    const timer = setTimeout(() => fail(`no answer in ${timeoutMs} ms`), timeoutMs)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(request)
  })

/** A thread of its own for each database file, which a process has one of. */
interface Kept {
  worker: Worker | null
  turn: Promise<void>
  idle: NodeJS.Timeout | undefined
}
const threads = new Map<string, Kept>()

/** From now on nobody is given this thread: it takes a moment to end, and would answer nobody who asked in it. */
const dismiss = (kept: Kept, worker: Worker | null): void => {
  if (kept.worker === worker) kept.worker = null
  void worker?.terminate()
}

const begin = (filename: string, kept: Kept): Worker => {
  const worker = new Worker(start, { workerData: filename, resourceLimits })
  // Whoever waits for an answer is told by `askWorker`.
  worker.on('error', () => dismiss(kept, worker))
  worker.once('exit', () => dismiss(kept, worker))
  kept.worker = worker
  return worker
}

/** Waits for the turn at the thread of this database file, and begins it where it does not run. */
export const takeReadingFileThread = async (filename: string): Promise<ReadingFileThread> => {
  const kept: Kept = threads.get(filename) ?? { worker: null, turn: Promise.resolve(), idle: undefined }
  threads.set(filename, kept)
  const before = kept.turn
  let free = () => {}
  kept.turn = new Promise((resolve) => {
    free = resolve
  })
  await before
  clearTimeout(kept.idle)
  let asked: Worker | null = null
  return {
    ask: async (request) => {
      // Another thread knows nothing of the file that this one read.
      if (asked && asked !== kept.worker) throw stopped('the thread ended')
      const worker = kept.worker ?? begin(filename, kept)
      asked = worker
      return answered(await askWorker(worker, request, () => dismiss(kept, worker)))
    },
    pass: () => {
      kept.idle = setTimeout(() => dismiss(kept, kept.worker), idleMs).unref()
      free()
    },
  }
}
