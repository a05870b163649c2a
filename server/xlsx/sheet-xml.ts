import { cellValue, cleanText } from './cell-value.ts'
import { headerStyle, headingStyle, styleOf, totalStyleOf } from './styles-xml.ts'
import type { TableTotals } from './table-totals.ts'
import type { WorkbookCell, WorkbookColumn, WorkbookSheet } from './workbook.ts'

/** A sheet without its rows: what stands above and beside them. */
export type SheetFrame = Omit<WorkbookSheet, 'rows'>

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text between tags. `_x0041_` would be read as the letter that it numbers, so that its first sign is numbered itself. */
export const xmlText = (text: string): string =>
  /[&<>"_]/.test(text)
    ? text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    : text

/** Days since the day before 1900 began, as spreadsheets count them; they believe in a 29 February 1900. */
const serialOf = (day: Date): number => day.getTime() / 86_400_000 + 25_569
const firstTrueSerial = 61

/** A, B … Z, AA … */
const lettersOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

const textCell = (text: string, style: number): string => {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''
  return `" s="${style}" t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`
}

/** A cell from behind its reference on: a typed number, a day's serial, or an inline string, never a formula. */
const tailOf = (value: string | number | Date | null, style: number): string => {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return `" s="${style}"><v>${value}</v></c>`
  if (typeof value === 'string') return textCell(value, style)
  const serial = serialOf(value)
  return serial < firstTrueSerial
    ? textCell(value.toISOString().slice(0, 10), style)
    : `" s="${style}"><v>${serial}</v></c>`
}

type CellWriter = (cell: WorkbookCell | undefined, row: string) => string

/** Days and kinds of a table are few: so many different values of a column are remembered. */
const mostRemembered = 1000

/** Writes the cells of one column. A table repeats itself downwards: what it has written is not cleaned and escaped again. */
const columnWriter = ({ kind }: WorkbookColumn, at: number): CellWriter => {
  const [begin, style] = [`<c r="${lettersOf(at)}`, styleOf(kind)]
  const known = new Map<WorkbookCell | undefined, string>()
  let last: WorkbookCell | undefined
  let lastTail = ''
  const remembered = (cell: WorkbookCell | undefined): string => {
    const standing = known.get(cell)
    if (standing !== undefined) return standing
    if (known.size >= mostRemembered) known.clear()
    const fresh = tailOf(cellValue(kind, cell), style)
    known.set(cell, fresh)
    return fresh
  }
  return (cell, row) => {
    if (typeof cell === 'number' && kind !== 'date') return begin + row + tailOf(cellValue(kind, cell), style)
    if (cell !== last) {
      last = cell
      lastTail = remembered(cell)
    }
    return lastTail === '' ? '' : begin + row + lastTail
  }
}

/** Writes rows of a table, in their order. */
export const rowWriter = (columns: readonly WorkbookColumn[]) => {
  const writers = columns.map(columnWriter)
  const width = writers.length
  return (cells: readonly WorkbookCell[], row: number): string => {
    const place = String(row)
    let xml = `<row r="${place}">`
    for (let at = 0; at < width; at += 1) xml += writers[at]?.(cells[at], place) ?? ''
    return `${xml}</row>`
  }
}

const rowOf = (row: number, values: readonly (string | number | Date | null)[], style: (at: number) => number) => {
  const cells = values.map((value, at) => {
    const tail = tailOf(value, style(at))
    return tail === '' ? '' : `<c r="${lettersOf(at)}${row}${tail}`
  })
  return `<row r="${row}">${cells.join('')}</row>`
}

/** How many rows stand above the first one of the table. */
export const headRows = ({ heading = [] }: SheetFrame): number => heading.length + 1

/** All that stands before the rows: frozen head, widths, heading lines, the table's own header. */
export const sheetHead = (frame: SheetFrame, isFirst: boolean): string => {
  const { heading = [], columns } = frame
  const head = headRows(frame)
  const widths = columns.map(({ kind, width }, at) => {
    const place = at + 1
    return `<col min="${place}" max="${place}" width="${width}" style="${styleOf(kind)}" customWidth="1"/>`
  })
  const lines = heading.map((line, at) => rowOf(at + 1, [cleanText(line)], () => headingStyle(at === 0)))
  const titles = columns.map(({ title }) => cleanText(title))
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>` +
    `${lines.join('')}${rowOf(head, titles, () => headerStyle)}`
  )
}

/** The rows below the last one, from `row` on: sums of money, kWh and counts (`tableTotals`). */
export const totalsRows = ({ columns }: SheetFrame, { lines }: TableTotals, row: number): string =>
  lines()
    .map((line, at) => rowOf(row + at, line, (column) => totalStyleOf(columns[column]?.kind ?? 'text')))
    .join('')

/** The cells that the filter of a sheet covers: header and rows, not the totals. */
export const filteredCells = (frame: SheetFrame, lastRow: number): { from: string; to: string } => ({
  from: `A${headRows(frame)}`,
  to: `${lettersOf(frame.columns.length - 1)}${lastRow}`,
})

/** All that stands behind the rows. */
export const sheetTail = (frame: SheetFrame, lastRow: number): string => {
  const { from, to } = filteredCells(frame, lastRow)
  const orientation = frame.columns.length > 6 ? 'landscape' : 'portrait'
  return (
    `</sheetData><autoFilter ref="${from}:${to}"/>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RСторінка &amp;P з &amp;N</oddFooter></headerFooter></worksheet>'
  )
}
