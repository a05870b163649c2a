import type { ColumnKind, WorkbookCell } from './workbook.ts'

/** What a spreadsheet holds in one cell at most. */
const longest = 32_767

const formats: Record<ColumnKind, string | null> = {
  text: '@',
  money: '#,##0.00',
  date: '[$-422]dd.mm.yyyy',
  number: null,
  kwh: '#,##0.00',
  count: '#,##0',
}

/** The number format of a column: hryvnias and kWh with two digits, dates the Ukrainian way; null where none is needed. */
export const formatOf = (kind: ColumnKind): string | null => formats[kind]

/** Whether a column is summed up below its table. */
export const isSummed = (kind: ColumnKind): boolean => kind === 'money' || kind === 'kwh' || kind === 'count'

const cleaned = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const suspicious = /[\0-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Text as a spreadsheet can bear it: no control characters but line ends, no half of a letter, not too long. */
export const cleanText = (value: string): string =>
  // Nearly every text is clean already, and a million of them are looked at.
  suspicious.test(value) || value.length > longest ? cleaned(value) : value

/** Kilowatt-hours are fractions: added up, 0,1 + 0,2 must still be 0,3. */
export const rounded = (sum: number): number => Math.round(sum * 1000) / 1000

// JavaScript reads 31 February as 3 March: a day that is no day stays text.
const dayOf = (value: string): Date | null => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00.000Z`) : null
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? day : null
}

const figureOf = (kind: ColumnKind, value: number): number | string =>
  Number.isFinite(value) ? (kind === 'money' ? value / 100 : value) : ''

/**
 * What is written into a cell: a string, a number or a date, nothing else. Kopiykas become hryvnias, a day a real date.
 * What does not fit its column (a word among sums) is kept as text, so that nothing is lost; an object never becomes a
 * formula, whatever came from outside.
 */
export const cellValue = (kind: ColumnKind, value: WorkbookCell | undefined): string | number | Date | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' && kind !== 'text' && kind !== 'date') return figureOf(kind, value)
  const written = cleanText(String(value))
  return kind === 'date' ? (dayOf(written) ?? written) : written
}
