import { parentPort } from 'node:worker_threads'
import { openFirstSheet } from './open-first-sheet.ts'
import { type WhyUnread, WorkbookUnread } from './open-package.ts'
import { readSheet, type WorkbookRow } from './read-sheet.ts'

/** What the thread is asked: to open a workbook of at most so many rows, then for its rows slice by slice. */
export type RowsRequest = { open: Uint8Array<ArrayBuffer>; mostRows: number } | { next: true }

/** What it answers: rows until a slice is the last one, or why the file is not read. */
export type RowsReply = { opened: true } | { rows: WorkbookRow[]; last: boolean } | { refused: WhyUnread }

/** A slice has so many rows, or fewer with so many signs: whoever takes it is to be held up for a few milliseconds only. */
const slice = { rows: 500, signs: 256 * 1024 }
/** 200 000 lines have some 30 million signs; a text that a million cells refer to has any number. */
const mostSigns = 100_000_000

let waiting: Iterator<WorkbookRow> | null = null
let left = 0
let told = 0

const signsIn = (cells: readonly string[]): number => cells.reduce((signs, cell) => signs + cell.length, 0)

const nextSlice = (): RowsReply => {
  const rows: WorkbookRow[] = []
  let signs = 0
  while (waiting && rows.length < slice.rows && signs < slice.signs && left > 0) {
    const { value, done } = waiting.next()
    if (done) {
      waiting = null
      break
    }
    rows.push(value)
    signs += signsIn(value.cells)
    left -= 1
  }
  told += signs
  if (told > mostSigns) throw new WorkbookUnread('too_big', `${told} signs`)
  return { rows, last: waiting === null || left === 0 }
}

const answer = async (request: RowsRequest): Promise<RowsReply> => {
  if ('next' in request) return nextSlice()
  waiting = readSheet(await openFirstSheet(request.open))
  left = request.mostRows
  told = 0
  return { opened: true }
}

// Whatever is wrong with a file that somebody uploaded is the file's fault, not the office's.
const refuse = (error: unknown): RowsReply => ({ refused: error instanceof WorkbookUnread ? error.why : 'damaged' })

parentPort?.on('message', (request: RowsRequest) => {
  answer(request)
    .catch(refuse)
    .then((reply) => parentPort?.postMessage(reply))
})
