import { isIsoDate } from '../time/iso-date.ts'

/** A dial's figure as lists write it («32108», «32 108», «32108,00»), whole kWh; null where it is none. */
export const readFigure = (cell: string): number | null => {
  if (/^\d{1,8}$/.test(cell)) return Number(cell)
  const tidy = cell.replaceAll(/[\s\u00a0\u202f']/g, '').replace(/[.,]0+$/, '')
  return /^\d{1,8}$/.test(tidy) ? Number(tidy) : null
}

/** A day as lists write it («31.08.2024», «2024-08-31», with or without an hour); null where it is none. */
export const readDay = (cell: string): string | null => {
  const [day = ''] = cell.trim().split(/[\sT]/)
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(day)
  const date = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : day
  return isIsoDate(date) ? date : null
}
