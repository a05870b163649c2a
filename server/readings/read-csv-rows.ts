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
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1251(bytes)
  }
}

const delimiterOf = (text: string): string => {
  const head = text.slice(0, text.search(/\r?\n|$/))
  return [';', '\t', ','].find((sign) => head.includes(sign)) ?? ';'
}

/** What is parsed in one go: given whole, a long file would hold the event loop for a second. */
const piece = 32 * 1024

async function* pieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += piece) {
    yield text.slice(start, start + piece)
    await breathe()
  }
}

/** Text of quotes, or a line beyond any register, is the parser's work. */
const needsParser = (text: string): boolean => text.includes('"') || longLine.test(text)
const longest = 10_000
const longLine = new RegExp(`[^\\r\\n]{${longest + 1}}`)

/** So many plain rows are told in one go. */
const rowsAtOnce = 500

/** Rows of a text without a quote: a line is a row, and a delimiter ends a cell. Five times faster than parsing. */
async function* plainRows(text: string, delimiter: string): AsyncGenerator<TableRow> {
  let line = 0
  for (const [written] of text.matchAll(/[^\r\n]*(\r\n|\r|\n|$)/g)) {
    line += 1
    const row = written.trimEnd() === '' ? '' : written.replace(/[\r\n]+$/, '')
    if (row !== '') yield { line, cells: row.split(delimiter) }
    if (line % rowsAtOnce === 0) await breathe()
  }
}

async function* parsedRows(text: string, delimiter: string): AsyncGenerator<TableRow> {
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
  for await (const { record, info } of rows) yield { line: info.lines, cells: record }
}

/** The rows of a CSV (UTF-8 or windows-1251; «;», tab or comma), one by one. Throws csv-parse's errors. */
export async function* readCsvRows(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const text = decode(bytes).replace(/^\ufeff/, '')
  const delimiter = delimiterOf(text)
  yield* needsParser(text) ? parsedRows(text, delimiter) : plainRows(text, delimiter)
}
