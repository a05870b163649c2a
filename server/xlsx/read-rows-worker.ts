import { Readable } from 'node:stream'
import { parentPort } from 'node:worker_threads'
import excel from 'exceljs'
import { unzipSync } from 'fflate'
import { textOfCell } from './text-of-cell.ts'

/** What the thread is asked: to open a workbook of at most so many rows, then for its rows slice by slice. */
export type RowsRequest = { open: Uint8Array<ArrayBuffer>; mostRows: number } | { next: true }

/** A row of the first sheet, its line in the sheet from 1. */
export interface WorkbookRow {
  line: number
  cells: string[]
}

/** What it answers: rows until a slice is the last one, or why the file is not read. */
export type RowsReply = { opened: true } | { rows: WorkbookRow[]; last: boolean } | { refused: 'too_big' | 'damaged' }

/** Unpacked, a workbook of 200 000 lines has some 60 MB; one that promises more than this is a bomb. */
const mostUnpacked = 250 * 1024 * 1024
const mostParts = 500
/** No sheet of Excel has more rows, empty ones among them. */
const mostRowsOfSheet = 1_048_576
const slice = 500

const isTooBig = (bytes: Uint8Array): boolean => {
  let [unpacked, parts] = [0, 0]
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize
      parts += 1
      return false
    },
  })
  return unpacked > mostUnpacked || parts > mostParts
}

const cellsOf = (row: excel.Row): string[] => {
  const values: unknown[] = Array.isArray(row.values) ? row.values.slice(1) : []
  return Array.from(values, textOfCell)
}

async function* rowsOf(bytes: Uint8Array, mostRows: number): AsyncGenerator<WorkbookRow> {
  const reader = new excel.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  let [rows, seen] = [0, 0]
  for await (const sheet of reader) {
    for await (const row of sheet) {
      seen += 1
      if (seen > mostRowsOfSheet) throw new Error('more rows than a sheet has')
      const cells = cellsOf(row)
      // A row that has but a border is none: counted, it would push a line of data out at the end.
      if (cells.every((cell) => cell.trim() === '')) continue
      yield { line: row.number, cells }
      rows += 1
      if (rows >= mostRows) return
    }
    return
  }
}

let waiting: AsyncGenerator<WorkbookRow> | null = null

const nextSlice = async (): Promise<RowsReply> => {
  const rows: WorkbookRow[] = []
  while (waiting && rows.length < slice) {
    const { value, done } = await waiting.next()
    if (done) waiting = null
    else rows.push(value)
  }
  return { rows, last: waiting === null }
}

const answer = async (request: RowsRequest): Promise<RowsReply> => {
  if ('next' in request) return nextSlice()
  if (isTooBig(request.open)) return { refused: 'too_big' }
  waiting = rowsOf(request.open, request.mostRows)
  return { opened: true }
}

// Whatever is wrong with a file that somebody uploaded is the file's fault, not the office's.
process.on('unhandledRejection', () => parentPort?.postMessage({ refused: 'damaged' } satisfies RowsReply))

parentPort?.on('message', (request: RowsRequest) => {
  answer(request)
    .catch((): RowsReply => ({ refused: 'damaged' }))
    .then((reply) => parentPort?.postMessage(reply))
})
