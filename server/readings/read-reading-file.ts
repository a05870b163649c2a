import { CsvError } from 'csv-parse'
import { accountDigits } from '../accounts/account-number.ts'
import { invalid } from '../errors.ts'
import { eachDayOnce } from '../time/each-day-once.ts'
import { isWorkbook, readWorkbookRows } from '../xlsx/read-rows.ts'
import { readCsvRows, type TableRow } from './read-csv-rows.ts'
import { readDay, readFigure } from './read-reading-cells.ts'
import { mostReadingLines, neededColumns, type ReadingColumn, readingColumns } from './reading-file-schema.ts'

/** A line of a file of readings; `line` is its number in the file. */
export interface ReadingLine {
  line: number
  account: string
  meter: string | undefined
  zones: number[]
  takenOn: string
}

/** What is wrong with one line, in words. */
export interface LineFault {
  line: number
  fault: string
}

/** A file as read: its lines, and what is wrong with those that could not be read. */
export interface ReadingFile {
  lines: ReadingLine[]
  faults: LineFault[]
}

const mostFaultsTold = 20

/** The refusal of a whole file that names the first of its wrong lines; `refused` is how many there are. */
export const damagedReadings = (faults: readonly LineFault[], refused = faults.length) => {
  const told = faults
    .toSorted((one, other) => one.line - other.line)
    .slice(0, mostFaultsTold)
    .map(({ line, fault }) => `Рядок ${line}: ${fault}`)
  const more = refused > told.length ? [`…і ще рядків із помилками: ${refused - told.length}.`] : []
  return invalid(
    'damaged_readings',
    'Покази не завантажено: у файлі є помилки. Виправте їх або візьміть лише правильні рядки.',
    {
      files: [...told, ...more].join('\n'),
    },
  )
}

type Places = Map<ReadingColumn, number>

const columns = Object.keys(readingColumns) as ReadingColumn[]

const placesOf = (head: readonly string[]): Places => {
  const titles = head.map((title) =>
    title
      .trim()
      .toLowerCase()
      .replace(/,?\s*(квт\*?·?год|kwh)\.?$/, ''),
  )
  const places: Places = new Map()
  for (const column of columns) {
    const names: readonly string[] = readingColumns[column]
    const place = titles.findIndex((title) => names.includes(title))
    if (place >= 0) places.set(column, place)
  }
  const missing = neededColumns
    .filter((column) => !places.has(column))
    .map((column) => `«${readingColumns[column][0]}»`)
  if (missing.length > 0) {
    const fault = `бракує стовпців ${missing.join(', ')}. Назвіть їх у першому рядку.`
    throw damagedReadings([{ line: 1, fault }])
  }
  return places
}

const zoneColumns = ['zone1', 'zone2', 'zone3'] as const

const cellAt = (cells: readonly string[], place: number | undefined): string =>
  place === undefined ? '' : (cells[place]?.trim() ?? '')

/** Figures from the first zone to the last one that is filled, or the first that is none. */
const readZones = (cells: readonly string[], places: Places): number[] | string => {
  const zones: number[] = []
  let last = zoneColumns.length - 1
  while (last > 0 && cellAt(cells, places.get(zoneColumns[last] ?? 'zone1')) === '') last -= 1
  for (const column of zoneColumns) {
    if (zones.length > last) break
    const cell = cellAt(cells, places.get(column))
    const figure = readFigure(cell)
    if (figure === null) return cell
    zones.push(figure)
  }
  return zones
}

const readLine = ({ line, cells }: TableRow, places: Places, dayOf: typeof readDay): ReadingLine | string => {
  const account = accountDigits(cellAt(cells, places.get('account')))
  const day = cellAt(cells, places.get('date'))
  const takenOn = dayOf(day)
  const zones = readZones(cells, places)
  if (account === '') return 'немає особового рахунка.'
  if (takenOn === null) return `дату «${day}» не прочитано: напишіть її як 31.08.2026.`
  if (typeof zones === 'string') return `показ «${zones}» — не ціле число кВт·год.`
  return { line, account, meter: cellAt(cells, places.get('meter')) || undefined, zones, takenOn }
}

const isEmpty = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '')

const gather = async (parts: AsyncIterable<readonly TableRow[]>): Promise<ReadingFile> => {
  const file: ReadingFile = { lines: [], faults: [] }
  const dayOf = eachDayOnce(readDay)
  let places: Places | null = null
  for await (const rows of parts) {
    for (const row of rows) {
      if (!places) {
        places = placesOf(row.cells)
        continue
      }
      const read = readLine(row, places, dayOf)
      if (typeof read === 'string' && isEmpty(row)) continue
      if (typeof read === 'string') file.faults.push({ line: row.line, fault: read })
      else file.lines.push(read)
      if (file.lines.length + file.faults.length > mostReadingLines) {
        const fault = `у файлі понад ${mostReadingLines} рядків: розділіть його на частини.`
        throw damagedReadings([{ line: row.line, fault }])
      }
    }
  }
  if (file.lines.length + file.faults.length === 0) {
    throw damagedReadings([{ line: 1, fault: 'у файлі немає жодного рядка з даними.' }])
  }
  return file
}

const isOldWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf

async function* workbookRows(bytes: Uint8Array): AsyncGenerator<readonly TableRow[]> {
  // One row more than may be: so that too many are told.
  for await (const row of readWorkbookRows(bytes, mostReadingLines + 2)) yield [row]
}

const rowsOf = (bytes: Uint8Array): AsyncIterable<readonly TableRow[]> => {
  if (isOldWorkbook(bytes))
    throw damagedReadings([{ line: 1, fault: 'це старий формат .xls: збережіть файл як .xlsx.' }])
  return isWorkbook(bytes) ? workbookRows(bytes) : readCsvRows(bytes)
}

/**
 * Reads a controller's round or another system's file of readings, .xlsx (its first sheet) or CSV, columns named in the
 * first line, in any order. Wrong lines are told beside the right ones; a file without the needed columns, without lines or
 * with broken quotes is refused whole (`damaged_readings`, 422, `errors.files`), a broken workbook as `damaged_workbook`.
 */
export const readReadingFile = async (bytes: Uint8Array): Promise<ReadingFile> => {
  try {
    return await gather(rowsOf(bytes))
  } catch (error) {
    if (error instanceof CsvError) {
      const line = 'lines' in error ? Number(error.lines) : 1
      throw damagedReadings([{ line, fault: 'лапки розставлено з помилкою.' }])
    }
    throw error
  }
}
