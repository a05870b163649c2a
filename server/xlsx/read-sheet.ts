import type { OpenedSheet } from './open-workbook.ts'
import { shownText } from './read-shared-strings.ts'
import { walkXml } from './walk-xml.ts'

/** A row of the first sheet, its line in the sheet from 1. */
export interface WorkbookRow {
  line: number
  cells: string[]
}

/** No sheet of Excel has more rows, empty ones among them, or more columns. */
const mostRows = 1_048_576
const mostColumns = 16_384

const dayMs = 24 * 3600 * 1000
/** The day 0 of a workbook, 30.12.1899 or 01.01.1904, in days of 1970. */
const dayZero = { from1900: -25_569, from1904: -24_107 }

const dayText = (days: number): string => {
  const day = new Date(Math.round(days * dayMs))
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10)
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
  if (value === '' || type === 'e') return ''
  if (type === 's') return sheet.strings[Number(value)] ?? ''
  if (type === 'str' || type === 'inlineStr') return shownText(value)
  if (type === 'b') return String(value === '1' || value === 'true')
  if (type === 'd') return value.slice(0, 10)
  const number = Number(value)
  if (Number.isNaN(number)) return value
  if (!sheet.dateStyles.has(style)) return String(number)
  return dayText(number + (sheet.from1904 ? dayZero.from1904 : dayZero.from1900))
}

/**
 * The rows of an opened sheet that show something, as texts: a date as `YYYY-MM-DD`, a number without its format, a formula
 * as the result last seen, an error and emptiness as ''. Throws where the sheet is no XML or names a place beyond Excel's.
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
    if (text !== '') row.cells[column] = text
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
      if (cell && valued) cell.value += piece
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
