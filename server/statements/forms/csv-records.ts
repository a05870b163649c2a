import { CsvError, parse } from 'csv-parse/sync'
import { damaged } from './refuse-statement.ts'

/** A record that is not blank, with the line of the file it ends on. */
export interface CsvRecord {
  line: number
  cells: string[]
}

/** No record of a statement is as long: a quote that nobody closed is. */
const longestRecord = 100_000

const isRecord = (value: unknown): value is { record: string[]; info: { lines: number } } =>
  typeof value === 'object' && value !== null && 'record' in value && 'info' in value

/**
 * Cuts a CSV into records and cells; blank records are left out. Quotes within an unquoted cell (ТОВ "Світло") are text. With
 * `most` it stops after so many. Refuses with `damaged_statement` a quote without an end.
 */
export const readRecords = (text: string, delimiter: string, most?: number): CsvRecord[] => {
  const options = { delimiter, info: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true }
  try {
    const found: unknown[] = parse(text, { ...options, max_record_size: longestRecord, ...(most ? { to: most } : {}) })
    return found
      .filter(isRecord)
      .map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? `Рядок ${error.lines}: ` : ''
    throw damaged(`${line}лапки відкриті й не закриті, або рядок надто довгий.`)
  }
}
