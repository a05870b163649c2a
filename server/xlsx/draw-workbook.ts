import { setImmediate as breathe } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { unavailable } from '../errors.ts'
import type { DrawMessage, Workbook } from './workbook.ts'
import type { WorkbookReply } from './workbook-worker.ts'

const start = new URL('./start-workbook-worker.mjs', import.meta.url)
const resourceLimits = { maxOldGenerationSizeMb: 512 }
const timeoutMs = 120_000
/** Handing rows to a thread copies them: 500 at a time hold the loop for about a millisecond. */
const slice = 500
/** Each thread takes a core and up to half a gigabyte. */
const mostAtOnce = 2

let running = 0
const waiting: (() => void)[] = []

const takeTurn = async (): Promise<void> => {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
}

// The turn is handed on, not given back: nobody can slip in between.
const passTurn = (): void => {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}

const stopped = (reason: string) => {
  const refusal = unavailable('workbook_unavailable', 'Таблицю не вдалося сформувати. Спробуйте ще раз за хвилину.')
  refusal.cause = reason
  return refusal
}

const replyOf = (worker: Worker): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(stopped(`no answer in ${timeoutMs} ms`)), timeoutMs)
    worker.once('message', (reply: WorkbookReply) => {
      clearTimeout(timer)
      if ('bytes' in reply) resolve(reply.bytes)
      else reject(new Error(`a workbook could not be drawn: ${reply.failure}`))
    })
    const end = (reason: string) => {
      clearTimeout(timer)
      reject(stopped(reason))
    }
    worker.once('error', (error) => end(error.message))
    worker.once('exit', () => end('the thread ended'))
  })

const hand = async (worker: Worker, { title, sheets }: Workbook): Promise<void> => {
  const say = (message: DrawMessage) => worker.postMessage(message)
  say({ open: { title, sheets: sheets.map(({ rows: _rows, ...frame }) => frame) } })
  for (const [sheet, { rows }] of sheets.entries()) {
    for (let at = 0; at < rows.length; at += slice) {
      say({ sheet, rows: rows.slice(at, at + slice) })
      await breathe()
    }
  }
  say({ close: true })
}

/**
 * Draws an Excel workbook in a thread of its own, ended afterwards (architecture §6): headings frozen and repeated in
 * print, filters, Ukrainian dates and sums, totals where asked for. Cells are text, figures and dates; nothing from the
 * data becomes a formula. Refuses `workbook_unavailable` (503) when the thread died or took two minutes.
 */
export const drawWorkbook = async (workbook: Workbook): Promise<Uint8Array> => {
  await takeTurn()
  const worker = new Worker(start, { resourceLimits })
  try {
    const [bytes] = await Promise.all([replyOf(worker), hand(worker, workbook)])
    return bytes
  } finally {
    await worker.terminate()
    passTurn()
  }
}
