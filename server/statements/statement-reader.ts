import { Worker } from 'node:worker_threads'
import { Refusal, unavailable } from '../errors.ts'
import type { CsvSuggestion } from './csv-mapping.ts'
import type { CsvMapping } from './csv-mapping-schema.ts'
import type { ParsedLine, ParsedStatement } from './parsed-statement.ts'
import type { ReadReply, ReadRequest } from './read-statement-worker.ts'

/** Reads bank statements outside the event loop; refuses what `readStatement` refuses, and 503 `statement_reader_unavailable`. */
export interface StatementReader {
  /** `readStatement` in a worker. The bytes are copied, not taken. */
  read(bytes: Uint8Array, mapping?: CsvMapping): Promise<ParsedStatement>
  /** `suggestMapping` in a worker: what the CSV wizard begins with. */
  suggest(bytes: Uint8Array): Promise<CsvSuggestion>
  /** Takes no more files, finishes those it has, and ends the worker. */
  close(): Promise<void>
}

const start = new URL('./start-statement-worker.mjs', import.meta.url)
/** A file of 20 MB takes some 500 MB while it is read; one that takes more is no statement. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 }

/** One worker, started when first needed and kept; one that dies or outstays `timeoutMs` on a file is replaced by the next call. */
export const createStatementReader = ({ timeoutMs = 60_000 }: { timeoutMs?: number } = {}): StatementReader => {
  let worker: Worker | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let closed: Promise<void> | null = null

  const dismiss = (which: Worker) => {
    if (worker === which) worker = null
    void which.terminate()
  }

  const begin = (): Worker => {
    const begun = new Worker(start, { resourceLimits })
    // Whoever waits for an answer is told by `ask`; one that dies while it has nothing to do is nobody's failure.
    begun.on('error', () => dismiss(begun))
    begun.once('exit', () => dismiss(begun))
    worker = begun
    return begun
  }

  const ask = (request: ReadRequest, transfer: ArrayBuffer[] = []): Promise<ReadReply> =>
    new Promise((resolve, reject) => {
      const asked = worker ?? begin()
      const settle = (done: () => void) => {
        clearTimeout(timer)
        asked.off('message', onMessage).off('error', onError).off('exit', onExit)
        asked.unref()
        done()
      }
      const fail = (reason: string) =>
        settle(() => {
          dismiss(asked)
          reject(stopped(reason))
        })
      const onMessage = (reply: ReadReply) => settle(() => resolve(reply))
      const onError = (error: Error) => fail(error.message)
      const onExit = () => fail('the worker ended')
      const timer = setTimeout(() => fail(`no answer in ${timeoutMs} ms`), timeoutMs)
      asked.on('message', onMessage).on('error', onError).on('exit', onExit)
      asked.ref()
      asked.postMessage(request, transfer)
    })

  const refuse = (reply: ReadReply): never => {
    if ('refusal' in reply) {
      const { code, message, errors, extra } = reply.refusal
      throw new Refusal('invalid', code, message, { errors, extra })
    }
    throw new Error(
      `a statement could not be read: ${'failure' in reply ? reply.failure : 'the answers are out of order'}`,
    )
  }

  const readWhole = async (bytes: Uint8Array, mapping?: CsvMapping): Promise<ParsedStatement> => {
    const copy = new Uint8Array(bytes)
    const reply = await ask({ read: copy, mapping }, [copy.buffer])
    if (!('statement' in reply)) return refuse(reply)
    const lines: ParsedLine[] = []
    for (;;) {
      // Slices asked for one by one: sent at once they would all be received in one turn of the event loop.
      const slice = await ask({ next: true })
      if (!('lines' in slice)) return refuse(slice)
      lines.push(...slice.lines)
      if (slice.last) return { ...reply.statement, lines }
    }
  }

  const suggestFor = async (bytes: Uint8Array): Promise<CsvSuggestion> => {
    const copy = new Uint8Array(bytes)
    const reply = await ask({ suggest: copy }, [copy.buffer])
    return 'suggested' in reply ? reply.suggested : refuse(reply)
  }

  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(stopped('the reader is closed'))
    const done = queue.then(run)
    queue = done.catch(() => undefined)
    return done
  }

  return {
    read: (bytes, mapping) => inTurn(() => readWhole(bytes, mapping)),
    suggest: (bytes) => inTurn(() => suggestFor(bytes)),
    close: () => {
      closed ??= queue.then(async () => {
        const last = worker
        worker = null
        await last?.terminate()
      })
      return closed
    },
  }
}

const stopped = (reason: string): Refusal => {
  const refusal = unavailable(
    'statement_reader_unavailable',
    'Виписку не вдалося прочитати. Спробуйте ще раз за хвилину.',
  )
  refusal.cause = reason
  return refusal
}
