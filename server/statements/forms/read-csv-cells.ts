import { isOfficeDay } from '../../time/iso-date.ts'
import type { CsvDateForm } from '../csv-mapping-schema.ts'
import { readKopiykas } from './read-amount.ts'

const dateShapes: Record<CsvDateForm, { shape: RegExp; order: readonly [year: number, month: number, day: number] }> = {
  'dd.mm.yyyy': { shape: /^(\d{2})\.(\d{2})\.(\d{4})(?:[ T].{0,20})?$/, order: [3, 2, 1] },
  'yyyy-mm-dd': { shape: /^(\d{4})-(\d{2})-(\d{2})(?:[ T].{0,30})?$/, order: [1, 2, 3] },
  'dd/mm/yyyy': { shape: /^(\d{2})\/(\d{2})\/(\d{4})(?:[ T].{0,20})?$/, order: [3, 2, 1] },
  'dd-mm-yyyy': { shape: /^(\d{2})-(\d{2})-(\d{4})(?:[ T].{0,20})?$/, order: [3, 2, 1] },
  'dd.mm.yy': { shape: /^(\d{2})\.(\d{2})\.(\d{2})(?:[ T].{0,20})?$/, order: [3, 2, 1] },
  yyyymmdd: { shape: /^(\d{4})(\d{2})(\d{2})$/, order: [1, 2, 3] },
}

/** The day of a cell, with or without a time behind it; null where it is none of that form or does not exist. */
export const readCsvDay = (cell: string, form: CsvDateForm): string | null => {
  const { shape, order } = dateShapes[form]
  const parts = shape.exec(cell)
  if (!parts) return null
  const [year = '', month, day] = order.map((place) => parts[place])
  const date = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`
  return isOfficeDay(date) ? date : null
}

const grouped = {
  '.': /^[+-]?\d{1,3}(?:[ ,']\d{3})+(?:\.\d{1,8})?$/,
  ',': /^[+-]?\d{1,3}(?:[ .']\d{3})+(?:,\d{1,8})?$/,
}
const plain = { '.': /^[+-]?\d+(?:\.\d{1,8})?$/, ',': /^[+-]?\d+(?:,\d{1,8})?$/ }

/** Kopiykas of a cell such as `-1 234,50`, exactly, by the decimal sign of the mapping; null for what is no amount. */
export const readCsvAmount = (cell: string, decimal: '.' | ','): number | null => {
  if (cell.length > 40) return null
  const written = cell
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('’', "'")
    .replace(/^\u2212/, '-')
  const digits = grouped[decimal].test(written) ? written.replace(decimal === ',' ? /[ .']/g : /[ ,']/g, '') : written
  return plain[decimal].test(digits) ? readKopiykas(digits.replace(',', '.')) : null
}
