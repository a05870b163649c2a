import { Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import { parse } from 'csv-parse'
import { decodeWindows1251 } from '../money/windows-1251.ts'

/** A row of a table with its line in the file, from 1. */
export interface TableRow {
  line: number
  cells: readonly string[]
}

const decode = (bytes: Uint8Array): string => {
  // What Excel saves as «Unicode text».
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1251(bytes)
  }
}

/** The head stands within so much of the text. */
const headWithin = 8192
const signs = [';', '\t', ','] as const

/**
 * The sign between cells, told by the first line that has one twice, as a head does and «sep=;» or a title seldom. Semicolons
 * and tabs come before commas, which stand in titles of columns too.
 */
const delimiterOf = (text: string): string => {
  for (const line of text.slice(0, headWithin).split(/\r\n|\n|\r/)) {
    const sign = signs.find((each) => line.split(each).length > 2)
    if (sign) return sign
  }
  return ';'
}

/** «="0101010101"»: how programs keep Excel from taking a zero off an account. */
const kept = /^="(.*)"$/

const unwrapped = (cell: string): string => (cell.startsWith('="') ? (kept.exec(cell)?.[1] ?? cell) : cell)

/** What is parsed in one go: given whole, a long file would hold the event loop for a second. */
const piece = 32 * 1024

async function* pieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += piece) {
    yield text.slice(start, start + piece)
    await breathe()
  }
}

/** A line longer than this is in no register. */
const longest = 10_000

/** The lines of a text with their numbers from 1, whichever way they end; null where one is longer than any register's. */
const linesOf = (text: string): string[] | null => {
  const lines = text.split(/\r\n|\n|\r/)
  return lines.every((line) => line.length <= longest) ? lines : null
}

/** So many plain rows are told in one go. */
const rowsAtOnce = 500

/** Rows of a text without a quote: a line is a row, and a delimiter ends a cell. Many times faster than parsing. */
async function* plainRows(lines: readonly string[], delimiter: string): AsyncGenerator<TableRow[]> {
  for (let start = 0; start < lines.length; start += rowsAtOnce) {
    const rows: TableRow[] = []
    for (let place = start; place < Math.min(start + rowsAtOnce, lines.length); place += 1) {
      const line = lines[place] ?? ''
      if (line !== '') rows.push({ line: place + 1, cells: line.split(delimiter) })
    }
    yield rows
    await breathe()
  }
}

async function* parsedRows(text: string, delimiter: string): AsyncGenerator<TableRow[]> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    // Quotes within a cell that opens without one are text, as in a name of a firm.
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longest,
  })
  const source = Readable.from(pieces(text), { objectMode: false })
  source.on('error', (error) => parser.destroy(error))
  const rows: AsyncIterable<{ record: string[]; info: { lines: number } }> = source.pipe(parser)
  for await (const { record, info } of rows) yield [{ line: info.lines, cells: record.map(unwrapped) }]
}

/** The rows of a CSV (UTF-8, windows-1251 or Excel’s UTF-16; «;», tab or comma), a few at a time. Throws csv-parse's errors. */
export async function* readCsvRows(bytes: Uint8Array): AsyncGenerator<TableRow[]> {
  const text = decode(bytes).replace(/^\ufeff/, '')
  const delimiter = delimiterOf(text)
  // What quotes mean, and what is wrong with them, is the parser's work.
  const lines = text.includes('"') ? null : linesOf(text)
  yield* lines ? plainRows(lines, delimiter) : parsedRows(text, delimiter)
}
