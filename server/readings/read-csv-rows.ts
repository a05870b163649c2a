import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { damagedReadings } from './damaged-readings.ts'

/** A row of a table with its line in the file, from 1. */
export interface TableRow {
  line: number
  cells: readonly string[]
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'

const encodingOf = (bytes: Uint8Array): Encoding => {
  // What Excel saves as «Unicode text».
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251'
}

/** What is decoded and parsed in one go: given whole, a long file would hold the event loop for a second. */
const piece = 32 * 1024

async function* textOf(bytes: Uint8Array, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for (let start = 0; start < bytes.length; start += piece) {
    yield decoder.decode(bytes.subarray(start, start + piece), { stream: true })
    await breathe()
  }
}

/** The head stands within so many bytes. */
const headWithin = 16_384
const signs = [';', '\t', ','] as const

/**
 * The sign between cells, told by the first line that has one twice, as a head does and «sep=;» or a title seldom. Semicolons
 * and tabs come before commas, which stand in titles of columns too.
 */
const delimiterOf = (text: string): string => {
  for (const line of text.split(/\r\n|\n|\r/)) {
    const sign = signs.find((each) => line.split(each).length > 2)
    if (sign) return sign
  }
  return ';'
}

/** «="0101010101"»: how programs keep Excel from taking a zero off an account. */
const kept = /^="(.*)"$/

const unwrapped = (cell: string): string => (cell.startsWith('="') ? (kept.exec(cell)?.[1] ?? cell) : cell)

/** A line longer than this is in no register. */
const longest = 10_000
const quote = 0x22

const lineTooLong = (line: number) => damagedReadings([{ line, fault: 'рядок надто довгий.' }])

/** Rows of a text without a quote: a line is a row, whichever way it ends, and a delimiter ends a cell. Many times faster than parsing. */
async function* plainRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow[]> {
  let [above, begun] = [0, '']
  const rowsOf = (lines: readonly string[]): TableRow[] => {
    const rows: TableRow[] = []
    for (const [place, line] of lines.entries()) {
      if (line.length > longest) throw lineTooLong(above + place + 1)
      if (line !== '') rows.push({ line: above + place + 1, cells: line.split(delimiter) })
    }
    above += lines.length
    return rows
  }
  for await (const some of text) {
    const lines = `${begun}${some}`.split(/\r\n|\n|\r(?!$)/)
    begun = lines.pop() ?? ''
    if (begun.length > longest) throw lineTooLong(above + lines.length + 1)
    yield rowsOf(lines)
  }
  yield rowsOf(begun.split('\r'))
}

async function* parsedRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow[]> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    // Quotes within a cell that opens without one are text, as in a name of a firm.
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longest,
  })
  const source = Readable.from(text, { objectMode: false })
  source.on('error', (error) => parser.destroy(error))
  const rows: AsyncIterable<{ record: string[]; info: { lines: number } }> = source.pipe(parser)
  for await (const { record, info } of rows) yield [{ line: info.lines, cells: record.map(unwrapped) }]
}

/**
 * The rows of a CSV (UTF-8, windows-1251 or Excel’s UTF-16; «;», tab or comma), a few at a time. Refuses `damaged_readings`
 * (422) where its quotes are wrong or a line is longer than any register's.
 */
export async function* readCsvRows(bytes: Uint8Array): AsyncGenerator<TableRow[]> {
  const encoding = encodingOf(bytes)
  const beginning = new TextDecoder(encoding).decode(bytes.subarray(0, headWithin))
  const delimiter = delimiterOf(beginning)
  const text = textOf(bytes, encoding)
  try {
    // What quotes mean, and what is wrong with them, is the parser's work.
    yield* bytes.includes(quote) ? parsedRows(text, delimiter) : plainRows(text, delimiter)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? Number(error.lines) : 1
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw lineTooLong(line)
    throw damagedReadings([{ line, fault: 'лапки розставлено з помилкою.' }])
  }
}
