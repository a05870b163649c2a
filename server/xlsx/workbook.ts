/**
 * What a column holds: `money` kopiykas (shown as hryvnias), `date` a `YYYY-MM-DD`, `kwh` kilowatt-hours with two digits,
 * `count` pieces, `number` a figure that is never summed up (an order's number, a rate).
 */
export type ColumnKind = 'text' | 'money' | 'date' | 'number' | 'kwh' | 'count'

/** A column; `width` is in characters, as spreadsheets measure it. */
export interface WorkbookColumn {
  title: string
  kind: ColumnKind
  width: number
}

/** What a cell may hold. Anything else, a formula above all, does not type-check and is written as text. */
export type WorkbookCell = string | number | null

/**
 * A sheet: lines of heading, one table below them, and its totals when `totals` (sums of money, kWh and counts): of all
 * rows, or of those apart that have one of some words in a column, where a sum of all would add up what does not belong
 * together.
 */
export interface WorkbookSheet {
  name: string
  heading?: readonly string[]
  columns: readonly WorkbookColumn[]
  rows: readonly (readonly WorkbookCell[])[]
  totals?: boolean | { column: number; words: readonly string[] }
}

/** A workbook to draw; `title` is what the file says of itself. */
export interface Workbook {
  title: string
  sheets: readonly WorkbookSheet[]
}

/** What the office sends a drawing thread: the frame of the workbook first, then its rows in slices, then the word to end. */
export type DrawMessage =
  | { open: { title: string; sheets: Omit<WorkbookSheet, 'rows'>[] } }
  | { sheet: number; rows: readonly (readonly WorkbookCell[])[] }
  | { close: true }
