import { accountDigits } from '../accounts/account-number.ts'
import { dateOfDayNumber, dayNumberOf, isIsoDate } from '../time/iso-date.ts'

/** Signs that nobody sees come along with what is copied from a page. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** A cell as whoever typed it sees it. */
export const withoutUnseen = (cell: string): string => cell.replace(unseen, '')

/** A cell as a fault names it: whoever typed a page into it needs its beginning. */
export const quoted = (cell: string): string => (cell.length > 40 ? `«${cell.slice(0, 40)}…»` : `«${cell}»`)

const longestAccount = 40

/**
 * An account's digits from a cell («01-02/030/405», «№ 0102030405»); null where there is something else beside them, for the
 * digits of a flat in it would make another account.
 */
export const readAccount = (cell: string): string | null => {
  if (/^\d{1,20}$/.test(cell)) return cell
  return cell.length <= longestAccount && /^['’№\s]*\d[\d\s./\\–-]*$/.test(cell) ? accountDigits(cell) : null
}

/** A dial's figure as lists write it («32108», «32 108», «32108,00»), whole kWh; null where it is none. */
export const readFigure = (cell: string): number | null => {
  if (/^\d{1,8}$/.test(cell)) return Number(cell)
  const tidy = cell.replaceAll(/[\s\u00a0\u202f']/g, '').replace(/[.,]0+$/, '')
  return /^\d{1,8}$/.test(tidy) ? Number(tidy) : null
}

/** Days as Excel counts them, where a cell's format has got lost: 2000 to 2099. */
const excelDays = { from: 36_526, to: 73_050 } as const
const excelBegins = dayNumberOf('1899-12-30')

const dayOfExcel = (cell: string): string | null => {
  const day = /^\d{5}(\.\d+)?$/.test(cell) ? Math.floor(Number(cell)) : 0
  return day >= excelDays.from && day <= excelDays.to ? dateOfDayNumber(excelBegins + day) : null
}

/** A day as lists write it («31.08.2024», «31.08.24», «2024-08-31», with or without an hour) or Excel counts it; null where it is none. */
export const readDay = (cell: string): string | null => {
  const [day = ''] = cell.trim().split(/[\sT]/)
  const parts = /^(\d{1,2})\.(\d{1,2})\.(20)?(\d{2})(?:р\.?)?$/.exec(day)
  const date = parts ? `20${parts[4]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : day
  return isIsoDate(date) ? date : dayOfExcel(day)
}
