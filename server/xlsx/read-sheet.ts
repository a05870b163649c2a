import type { OpenedSheet } from './open-first-sheet.ts'
import { longestText, shownText } from './read-shared-strings.ts'
import { walkXml } from './walk-xml.ts'

/** A row of the first sheet, its line in the sheet from 1. */
export interface WorkbookRow {
  line: number
  cells: string[]
}

/** No sheet of Excel has more rows, empty ones among them, or more columns. */
const mostRows = 1_048_576
const mostColumns = 16_384
/** A list has some ten columns; what stands far to the right of it is not read. */
const columnsRead = 256

const dayMs = 24 * 3600 * 1000
/** The day 0 of a workbook, 30.12.1899 or 01.01.1904, in days of 1970. */
const dayZero = { from1900: -25_569, from1904: -24_107 }

/** A day as `YYYY-MM-DD`, and an hour of no day as `HH:MM`. */
const dayText = (number: number, zero: number): string => {
  const day = new Date(Math.round((number + zero) * dayMs))
  if (Number.isNaN(day.getTime())) return ''
  return number >= 0 && number < 1 ? day.toISOString().slice(11, 16) : day.toISOString().slice(0, 10)
}

/** Excel keeps a seventeenth digit that it never shows: 32107.9 + 0.1 is kept as 32108.000000000004. */
const shownDigits = 15

const numberText = (number: number, digits: number): string =>
  Number.isInteger(number) && number >= 0
    ? String(number).padStart(digits, '0')
    : String(Number(number.toPrecision(shownDigits)))

/** A text that another part should have, and has not, is a cell that nobody may take for an empty one. */
const sharedText = (sheet: OpenedSheet, place: string): string => {
  const text = sheet.strings[Number(place)]
  if (text === undefined) throw new Error('a text that is not there')
  return text
}

/** The column of a cell such as `AB12`, from 0; NaN where it names none. */
const columnOf = (reference: string): number => {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(reference)?.[0]
  if (letters === undefined) return Number.NaN
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

interface Cell {
  column: number
  type: string
  style: number
  value: string
}

const within = (number: number, most: number): number => {
  if (Number.isInteger(number) && number >= 0 && number < most) return number
  throw new Error('a place that no sheet has')
}

const cellText = ({ type, style, value }: Cell, sheet: OpenedSheet): string => {
  if (value === '' || type === 'e') return value
  if (type === 's') return sharedText(sheet, value)
  if (type === 'str' || type === 'inlineStr') return shownText(value.slice(0, longestText))
  if (type === 'b') return String(value === '1' || value === 'true')
  if (type === 'd') return value.slice(0, 10)
  const number = Number(value)
  if (Number.isNaN(number)) return value.slice(0, longestText)
  if (sheet.styles.dates.has(style)) return dayText(number, sheet.from1904 ? dayZero.from1904 : dayZero.from1900)
  return numberText(number, sheet.styles.zeros.get(style) ?? 1)
}

/**
 * The rows of an opened sheet that show something, as texts: a date as `YYYY-MM-DD`, a number without its format but for
 * zeros in front, a formula as the result last seen, an error as Excel names it; a row's first 256 cells. Throws where the
 * sheet is no XML, names a place beyond Excel's or a text that is not there.
 */
export function* readSheet(sheet: OpenedSheet): Generator<WorkbookRow> {
  let heard: WorkbookRow[] = []
  let row: WorkbookRow = { line: 0, cells: [] }
  let cell: Cell | null = null
  let [seen, column, valued, aloud] = [0, -1, false, false]

  const openRow = (place: string | undefined) => {
    seen = within(seen, mostRows) + 1
    row = { line: within(place === undefined ? row.line : Number(place) - 1, mostRows) + 1, cells: [] }
    column = -1
  }
  const openCell = ({ r, t = 'n', s = '0' }: Record<string, string>) => {
    column = within(r === undefined ? column + 1 : columnOf(r), mostColumns)
    cell = { column, type: t, style: Number(s), value: '' }
  }
  const closeCell = () => {
    const text = cell ? cellText(cell, sheet) : ''
    // A cell that has but a border shows nothing.
    if (text !== '' && column < columnsRead) row.cells[column] = text
    cell = null
  }
  const closeRow = () => {
    const cells = Array.from(row.cells, (text) => text ?? '')
    // A row of nothing is none: counted, it would push a line of data out at the end.
    if (cells.some((text) => text.trim() !== '')) heard.push({ line: row.line, cells })
  }

  const walk = walkXml(sheet.xml, {
    opens: (name, attributes) => {
      if (name === 'row') openRow(attributes.r)
      else if (name === 'c') openCell(attributes)
      else if (name === 'rPh') aloud = true
      else if (name === 'v' || name === 't') valued = !aloud
    },
    text: (piece) => {
      if (cell && valued && cell.value.length < longestText) cell.value += piece
    },
    closes: (name) => {
      if (name === 'v' || name === 't') valued = false
      else if (name === 'rPh') aloud = false
      else if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
    },
  })
  for (const _ of walk) {
    yield* heard
    heard = []
  }
  yield* heard
}
