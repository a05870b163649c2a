import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { invalid, unavailable } from '../errors.ts'
import type { PdfJob } from './draw-document.ts'
import type { DrawReply } from './draw-worker.ts'

export type { PdfJob } from './draw-document.ts'

/** Draws documents outside the event loop. */
export type PdfPool = {
  /**
   * Draws a document. Refuses with 422 wording that cannot be filled (`broken_wording`, `unknown_placeholder`,
   * `missing_block`) and with 503 `pdf_unavailable` when the worker died, took too long or the pool is closed.
   */
  draw(job: PdfJob): Promise<Uint8Array>
  /** Takes no more jobs, finishes those it has, and ends the workers. */
  close(): Promise<void>
}

const start = fileURLToPath(new URL('./start-draw-worker.mjs', import.meta.url))
/** A document leaves 2 MB of garbage. Helpers that clear it would fight the other workers and the event loop for the cores. */
const execArgv = ['--single-threaded-gc']

type Task = { job: PdfJob; resolve: (bytes: Uint8Array) => void; reject: (reason: unknown) => void }
type Seat = { worker: ChildProcess; ready: boolean; task: Task | null; timer: NodeJS.Timeout | null }

/** A worker that is not there after so long does not come; what a busy machine needs to start one is no job's time. */
const startMs = 60_000

/**
 * A pool of at most `workers` processes, started when first needed and kept; one that dies or outstays `timeoutMs` on a job
 * is replaced. Idle workers do not keep the office's process alive.
 */
export const createPdfPool = ({ workers, timeoutMs = 30_000 }: { workers: number; timeoutMs?: number }): PdfPool => {
  const seats = new Set<Seat>()
  const waiting: Task[] = []
  let idle: (() => void) | null = null
  let closed: Promise<void> | null = null

  const serve = () => {
    const seat = [...seats].find(({ task }) => task === null) ?? (seats.size < workers ? open() : null)
    const task = seat && waiting.shift()
    if (!task) return
    seat.task = task
    hold(seat)
    watch(seat)
    seat.worker.send(task.job)
    if (waiting.length > 0) serve()
  }

  const watch = (seat: Seat) => {
    const most = seat.ready ? timeoutMs : startMs
    seat.timer = setTimeout(() => dismiss(seat, `no answer in ${most} ms`), most)
  }

  const greet = (seat: Seat) => {
    seat.ready = true
    if (!seat.timer) return
    clearTimeout(seat.timer)
    watch(seat)
  }

  const open = (): Seat => {
    const seat: Seat = {
      worker: fork(start, { execArgv, serialization: 'advanced' }),
      ready: false,
      task: null,
      timer: null,
    }
    seats.add(seat)
    seat.worker.on('message', (reply: DrawReply) => {
      if ('ready' in reply) return greet(seat)
      const task = free(seat)
      if ('bytes' in reply) task?.resolve(reply.bytes)
      else if ('refusal' in reply)
        task?.reject(invalid(reply.refusal.code, reply.refusal.message, reply.refusal.errors))
      else task?.reject(new Error(`a document could not be drawn: ${reply.failure}`))
      next()
    })
    seat.worker.on('error', (error) => dismiss(seat, error.message))
    seat.worker.on('exit', () => dismiss(seat, 'the worker ended'))
    return seat
  }

  const free = (seat: Seat): Task | null => {
    const { task } = seat
    if (seat.timer) clearTimeout(seat.timer)
    seat.task = null
    seat.timer = null
    release(seat)
    return task
  }

  const dismiss = (seat: Seat, reason: string) => {
    if (!seats.delete(seat)) return
    const task = free(seat)
    seat.worker.kill('SIGKILL')
    task?.reject(stopped(reason))
    next()
  }

  const next = () => {
    if (waiting.length > 0) serve()
    else if ([...seats].every(({ task }) => task === null)) idle?.()
  }

  const end = async () => {
    await new Promise<void>((resolve) => {
      idle = resolve
      next()
    })
    await Promise.all([...seats].map(ended))
  }

  return {
    draw: (job) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(stopped('the pool is closed'))
        waiting.push({ job, resolve, reject })
        serve()
      }),
    close: () => {
      closed ??= end()
      return closed
    },
  }
}

const hold = ({ worker }: Seat): void => {
  worker.ref()
  worker.channel?.ref()
}

const release = ({ worker }: Seat): void => {
  worker.unref()
  worker.channel?.unref()
}

const ended = ({ worker }: Seat): Promise<void> =>
  new Promise((resolve) => {
    worker.ref()
    worker.once('exit', () => resolve())
    worker.kill('SIGKILL')
  })

const stopped = (reason: string) => {
  const refusal = unavailable('pdf_unavailable', 'Документ не вдалося сформувати. Спробуйте ще раз за хвилину.')
  refusal.cause = reason
  return refusal
}
