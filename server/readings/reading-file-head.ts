import { damagedReadings } from './damaged-readings.ts'
import type { TableRow } from './read-csv-rows.ts'
import { withoutUnseen } from './read-reading-cells.ts'
import { neededColumns, type ReadingColumn, readingColumns } from './reading-file-schema.ts'

/** Where a file's columns stand in its rows, from 0. */
export type Places = ReadonlyMap<ReadingColumn, number>

const columns = Object.keys(readingColumns) as ReadingColumn[]

/** Before its head a file may have empty lines, a title, or what tells Excel the delimiter. */
export const mostAboveHead = 20

const titleOf = (cell: string): string =>
  withoutUnseen(cell)
    .toLowerCase()
    .replace(/,?\s*\(?(квт\*?·?год|kwh)\.?\)?\s*$/, '')
    .replace(/№/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Where a row that may be the head has a column. One that is there twice is refused: which of them counts, nobody knows. */
const placeOf = (column: ReadingColumn, titles: readonly string[], line: number): number | undefined => {
  for (const name of readingColumns[column].map(titleOf)) {
    const place = titles.indexOf(name)
    if (place < 0) continue
    if (titles.includes(name, place + 1)) {
      throw damagedReadings([{ line, fault: `стовпців «${name}» кілька: залиште один.` }])
    }
    return place
  }
  return undefined
}

const placesIn = ({ line, cells }: TableRow): Places => {
  const titles = cells.map(titleOf)
  const places = new Map<ReadingColumn, number>()
  for (const column of columns) {
    const place = placeOf(column, titles, line)
    if (place !== undefined) places.set(column, place)
  }
  return places
}

const isEmpty = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '')

/** Looks for the head row by row. */
const headSought = (where: string) => {
  let [past, missing] = [0, neededColumns]
  const refusal = () => {
    const names = missing.map((column) => `«${readingColumns[column][0]}»`).join(', ')
    const lacks = `бракує стовпців ${names}. Назвіть їх у першому рядку.`
    const fault = past === 0 ? 'у файлі немає жодного рядка з даними.' : lacks
    return damagedReadings([{ line: 1, fault: `${fault}${where}` }])
  }
  const look = (row: TableRow): Places | null => {
    if (isEmpty(row)) return null
    const places = placesIn(row)
    const lacks = neededColumns.filter((column) => !places.has(column))
    if (lacks.length === 0) return places
    if (lacks.length < missing.length) missing = lacks
    past += 1
    if (past > mostAboveHead) throw refusal()
    return null
  }
  return { look, refusal }
}

/** No sheet has more rows, those among them that say nothing. */
const mostRows = 1_048_576

/**
 * The rows below the head of a file, with the places of its columns. Refuses `damaged_readings` (422) where a needed column
 * is missing or stands twice; `where` is then said to whoever may have it elsewhere.
 */
export async function* belowHead(parts: AsyncIterable<readonly TableRow[]>, where: string) {
  const head = headSought(where)
  let places: Places | null = null
  let seen = 0
  for await (const rows of parts) {
    seen += rows.length
    if (seen > mostRows) throw damagedReadings([{ line: mostRows, fault: 'далі рядків більше, ніж уміщує аркуш.' }])
    let first = 0
    while (!places && first < rows.length) {
      const row = rows[first]
      if (row) places = head.look(row)
      first += 1
    }
    if (places) yield { places, rows: first === 0 ? rows : rows.slice(first) }
  }
  if (!places) throw head.refusal()
}

/** What a row says in a column, '' where it has none. */
export const cellAt = (cells: readonly string[], place: number | undefined): string =>
  place === undefined ? '' : (cells[place]?.trim() ?? '')
