import { parentPort } from 'node:worker_threads'
import { openWorkbook } from './open-workbook.ts'
import { readSheet, type WorkbookRow } from './read-sheet.ts'

/** What the thread is asked: to open a workbook of at most so many rows, then for its rows slice by slice. */
export type RowsRequest = { open: Uint8Array<ArrayBuffer>; mostRows: number } | { next: true }

/** What it answers: rows until a slice is the last one, or why the file is not read. */
export type RowsReply = { opened: true } | { rows: WorkbookRow[]; last: boolean } | { refused: 'too_big' | 'damaged' }

const slice = 500

let waiting: Iterator<WorkbookRow> | null = null
let left = 0

const nextSlice = (): RowsReply => {
  const rows: WorkbookRow[] = []
  while (waiting && rows.length < slice && left > 0) {
    const { value, done } = waiting.next()
    if (done) {
      waiting = null
      break
    }
    rows.push(value)
    left -= 1
  }
  return { rows, last: waiting === null || left === 0 }
}

const answer = (request: RowsRequest): RowsReply => {
  if ('next' in request) return nextSlice()
  const sheet = openWorkbook(request.open)
  if (sheet === null) return { refused: 'too_big' }
  waiting = readSheet(sheet)
  left = request.mostRows
  return { opened: true }
}

parentPort?.on('message', (request: RowsRequest) => {
  try {
    parentPort?.postMessage(answer(request))
  } catch {
    // Whatever is wrong with a file that somebody uploaded is the file's fault, not the office's.
    parentPort?.postMessage({ refused: 'damaged' } satisfies RowsReply)
  }
})
