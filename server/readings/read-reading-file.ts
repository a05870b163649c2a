import { eachDayOnce } from '../time/each-day-once.ts'
import { isWorkbook, readWorkbookRows } from '../xlsx/read-rows.ts'
import { damagedReadings, type LineFault } from './damaged-readings.ts'
import { readCsvRows, type TableRow } from './read-csv-rows.ts'
import { quoted, readAccount, readDay, readFigure, withoutUnseen } from './read-reading-cells.ts'
import { belowHead, cellAt, mostAboveHead, type Places } from './reading-file-head.ts'
import { mostReadingLines } from './reading-file-schema.ts'
import { tellOtherForm } from './tell-other-form.ts'

/** A line of a file of readings; `line` is its number in the file. */
export interface ReadingLine {
  line: number
  account: string
  meter: string | undefined
  zones: number[]
  takenOn: string
}

/** A file as read: its lines, and what is wrong with those that could not be read. */
export interface ReadingFile {
  lines: ReadingLine[]
  faults: LineFault[]
}

/** What a formula shows that has nothing to count with. */
const formulaError = /^#\p{Lu}[\p{Lu}/0-9]*[!?]?$/u

/** A row that says nothing of a reading: formulas drawn on below a list count what is not there, and show so or a zero. */
const saysNothing = ({ cells }: TableRow, places: Places): boolean => {
  for (const place of places.values()) {
    const cell = cellAt(cells, place)
    if (cell !== '' && !formulaError.test(cell)) return false
  }
  return true
}

const sum = /^(разом|усього|всього|підсумок|итого|всего|total)/i

/** A sum below a list: it says so, and has no day on which it was read off. */
const isSum = ({ cells }: TableRow, places: Places): boolean =>
  cellAt(cells, places.get('date')) === '' && sum.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '')

const zoneColumns = ['zone1', 'zone2', 'zone3'] as const

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
  const number = cellAt(cells, places.get('account'))
  const account = readAccount(number)
  const day = cellAt(cells, places.get('date'))
  const takenOn = dayOf(day)
  const zones = readZones(cells, places)
  if (number === '') return 'немає особового рахунка.'
  if (account === null) return `рахунок ${quoted(number)} не прочитано: у ньому лише цифри, дефіси та скісні риски.`
  if (takenOn === null) return `дату ${quoted(day)} не прочитано: напишіть її як 31.08.2026.`
  if (typeof zones === 'string') return `показ ${quoted(zones)} — не ціле число кВт·год.`
  return { line, account, meter: cellAt(cells, places.get('meter')) || undefined, zones, takenOn }
}

const gather = async (bytes: Uint8Array, where: string): Promise<ReadingFile> => {
  const file: ReadingFile = { lines: [], faults: [] }
  const dayOf = eachDayOnce(readDay)
  for await (const { places, rows } of belowHead(rowsOf(bytes), where)) {
    for (const row of rows) {
      const first = readLine(row, places, dayOf)
      const read =
        typeof first === 'string'
          ? readLine({ line: row.line, cells: row.cells.map(withoutUnseen) }, places, dayOf)
          : first
      if (typeof read === 'string' && (saysNothing(row, places) || isSum(row, places))) continue
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

async function* workbookRows(bytes: Uint8Array): AsyncGenerator<readonly TableRow[]> {
  // One row more than may be below the head: so that too many are told.
  for await (const row of readWorkbookRows(bytes, mostAboveHead + mostReadingLines + 2)) yield [row]
}

const rowsOf = (bytes: Uint8Array): AsyncIterable<readonly TableRow[]> => {
  if (isWorkbook(bytes)) return workbookRows(bytes)
  const otherForm = tellOtherForm(bytes)
  if (otherForm) throw damagedReadings([{ line: 1, fault: otherForm }])
  return readCsvRows(bytes)
}

/**
 * Reads a controller's round or another system's file of readings, .xlsx (its first sheet) or CSV, columns named in its
 * head, in any order; the head may stand below a title or empty lines, a sum below the lines. Wrong lines are told beside
 * the right ones; a file without the needed columns, without lines or with broken quotes is refused whole
 * (`damaged_readings`, 422, `errors.files`), a broken workbook as `damaged_workbook`.
 */
export const readReadingFile = (bytes: Uint8Array): Promise<ReadingFile> =>
  gather(bytes, isWorkbook(bytes) ? ' Із книги читаємо лише перший видимий аркуш.' : '')
