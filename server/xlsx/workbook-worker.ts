import { parentPort } from 'node:worker_threads'
import type { DrawMessage } from './workbook.ts'
import { openWorkbook, type WorkbookPen } from './write-workbook.ts'

/** What the thread answers: the file, or why there is none. */
export type WorkbookReply = { bytes: Uint8Array<ArrayBuffer> } | { failure: string }

let pen: WorkbookPen | null = null

const take = async (message: DrawMessage): Promise<WorkbookReply | null> => {
  if ('open' in message) {
    pen = await openWorkbook(message.open)
    return null
  }
  if (!pen) throw new Error('rows came before their workbook')
  if ('rows' in message) {
    pen.addRows(message.sheet, message.rows)
    return null
  }
  return { bytes: await pen.close() }
}

const answer = async (message: DrawMessage): Promise<WorkbookReply | null> => {
  try {
    return await take(message)
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// Opening waits for exceljs: what comes meanwhile has to wait its turn.
let turn: Promise<void> = Promise.resolve()

parentPort?.on('message', (message: DrawMessage) => {
  turn = turn.then(async () => {
    const reply = await answer(message)
    if (reply) parentPort?.postMessage(reply, 'bytes' in reply ? [reply.bytes.buffer] : [])
  })
})
