import { Worker } from 'node:worker_threads'
import { type Refusal, ranOutOfMemory, unavailable } from '../errors.ts'
// Forbids all picture formats but two in the whole process: here, since doing so in a worker would for a moment forbid
// what the main thread is decoding.
import '../files/image-decoder.ts'
import { PhotoError } from './photo-error.ts'
import type { ReadPhoto } from './read-photo.ts'
import type { PhotoReply } from './read-photo-worker.ts'

/** Reads photos outside the event loop. Rejects with `PhotoError` for what is not taken, 503 `photos_unavailable`. */
export interface PhotoReader {
  /** `readPhoto` in a worker. The bytes are copied, not taken. */
  read(bytes: Uint8Array): Promise<ReadPhoto>
  /** Takes no more photos, finishes those it has, and ends the workers. */
  close(): Promise<void>
}

const start = new URL('./start-read-photo-worker.mjs', import.meta.url)
/** What JavaScript takes of it: pixels lie outside this, and are bounded by how many of them are decoded at all. */
const resourceLimits = { maxOldGenerationSizeMb: 256 }

/**
 * What decoders take lies outside of `resourceLimits`: a page of a PDF can unpack without end. A photo with which the
 * process grows by more than this for each thread is a bomb; the largest picture taken needs some 400 MB.
 */
const mostGrowth = 640 * 1024 * 1024
const watchMs = 25

/** Calls `stop` once the process has grown by more than a photo may take; gives what ends the watch. */
const watchMemory = (readers: number, stop: () => void): (() => void) => {
  const before = process.memoryUsage.rss()
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > readers * mostGrowth) stop()
  }, watchMs)
  return () => clearInterval(watch)
}

const stopped = (reason: string): Refusal => {
  const refusal = unavailable('photos_unavailable', 'Фото не вдалося прочитати. Спробуйте ще раз за хвилину.')
  refusal.cause = reason
  return refusal
}

/** A worker that is not there after so long does not come; what a busy machine needs to start one is no photo's fault. */
const startMs = 60_000

interface Seat {
  worker: Worker | null
  /** Whether its worker has started. */
  ready: boolean
  /** What it is doing, then what waits for it. */
  queue: Promise<unknown>
  /** Ends the worker when nothing came for a while: the memory of a large picture goes with it. */
  idle: NodeJS.Timeout | undefined
  waiting: number
}

const startWorker = (seat: Seat): Worker => {
  seat.ready = false
  const worker = new Worker(start, { resourceLimits, stdout: true })
  // The decoders say of every broken file what is wrong with it.
  worker.stdout.resume()
  // One that dies while it has nothing to do is nobody's failure.
  worker.on('error', () => {})
  worker.once('exit', () => {
    if (seat.worker === worker) seat.worker = null
  })
  return worker
}

const outcomeOf = (reply: Exclude<PhotoReply, { ready: true }>): ReadPhoto => {
  if ('photo' in reply) {
    const { copy, ...photo } = reply.photo
    return { ...photo, copy: Buffer.from(copy.buffer, copy.byteOffset, copy.byteLength) }
  }
  if ('fault' in reply) throw new PhotoError(reply.fault)
  throw new Error(`a photo could not be read: ${reply.failure}`)
}

/**
 * At most `workers` threads, one photo in each at a time, started when first needed and ended after `idleMs` without work.
 * One that takes too much memory or outstays `timeoutMs` on a photo is replaced by the next, and that photo counts as broken.
 */
export const createPhotoReader = ({
  workers = 1,
  timeoutMs = 30_000,
  idleMs = 60_000,
}: {
  workers?: number
  timeoutMs?: number
  idleMs?: number
} = {}): PhotoReader => {
  const seats = Array.from(
    { length: workers },
    (): Seat => ({ worker: null, ready: false, queue: Promise.resolve(), idle: undefined, waiting: 0 }),
  )
  let closed: Promise<void> | null = null

  const ask = (seat: Seat, bytes: Uint8Array): Promise<Parameters<typeof outcomeOf>[0]> =>
    new Promise((resolve, reject) => {
      clearTimeout(seat.idle)
      seat.worker ??= startWorker(seat)
      const worker = seat.worker
      const settle = (done: () => void) => {
        clearTimeout(timer)
        endWatch()
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        worker.unref()
        seat.idle = setTimeout(dismiss, idleMs).unref()
        done()
      }
      const dismiss = () => {
        clearTimeout(seat.idle)
        if (seat.worker === worker) seat.worker = null
        worker.terminate()
      }
      const onMessage = (reply: PhotoReply) => {
        if (!('ready' in reply)) return settle(() => resolve(reply))
        seat.ready = true
        clearTimeout(timer)
        timer = setTimeout(giveUp, timeoutMs)
      }
      const onError = (error: Error) =>
        settle(() => {
          dismiss()
          if (ranOutOfMemory(error)) resolve({ fault: 'broken_file' })
          else reject(stopped(error.message))
        })
      const onExit = () =>
        settle(() => {
          dismiss()
          reject(stopped('the worker ended'))
        })
      const giveUp = () =>
        settle(() => {
          dismiss()
          resolve({ fault: 'broken_file' })
        })
      const neverCame = () => onError(new Error(`the worker did not start in ${startMs} ms`))
      let timer = seat.ready ? setTimeout(giveUp, timeoutMs) : setTimeout(neverCame, startMs)
      const endWatch = watchMemory(seats.length, giveUp)
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.ref()
      const copy = new Uint8Array(bytes)
      worker.postMessage(copy, [copy.buffer])
    })

  const read = async (bytes: Uint8Array): Promise<ReadPhoto> => {
    if (closed) throw stopped('the reader is closed')
    const seat = seats.reduce((best, each) => (each.waiting < best.waiting ? each : best))
    seat.waiting += 1
    const answered = seat.queue.then(() => ask(seat, bytes))
    seat.queue = answered.catch(() => undefined)
    try {
      return outcomeOf(await answered)
    } finally {
      seat.waiting -= 1
    }
  }

  const end = async () => {
    await Promise.all(seats.map(({ queue }) => queue))
    for (const { idle } of seats) clearTimeout(idle)
    await Promise.all(seats.map(({ worker }) => worker?.terminate()))
  }

  return {
    read,
    close: () => {
      closed ??= end()
      return closed
    },
  }
}
