import type { RaRecord } from 'react-admin'
import { windowOf } from '../../server/readings/reading-window.ts'
import { addMonths } from '../../server/time/billing-period.ts'
import { addDays, formatDate } from '../../server/time/iso-date.ts'

/** A row of GET /api/reading-months: a REM's readings for the 1st that closes the month before it. */
export interface ReadingMonth extends RaRecord<string> {
  district: number
  districtName: string
  closes: string
  accepted: number
  waiting: number
  estimated: number
  missing: number
  /** Whether it is time, and one may. */
  mayClose: boolean
  /** The 1sts before it whose months are still open, the oldest first. */
  openBefore: string[]
  closedAt: string | null
  closedBy: string | null
  /** What the billing system gets, where the month is closed. */
  files: { kind: 'csv' | 'xlsx'; url: string }[]
}

/** What is counted of a month, in the order of the columns. */
export const monthNumbers = ['accepted', 'waiting', 'estimated', 'missing'] as const
export type MonthNumber = (typeof monthNumbers)[number]

/** The first day on which a month may be closed: behind the window of its readings. */
export const closableFrom = ({ closes }: Pick<ReadingMonth, 'closes'>): string => addDays(windowOf(closes).to, 1)

/** How a month is called: «Житомирський РЕМ, 01.11.2026». */
export const nameOfMonth = ({ districtName, closes }: Pick<ReadingMonth, 'districtName' | 'closes'>): string =>
  `${districtName}, ${closes.slice(8)}.${closes.slice(5, 7)}.${closes.slice(0, 4)}`

/** The months before one that are still open: «01.09.2026» or «01.07.2026–01.09.2026»; null where none is. */
export const openBeforeText = ({ openBefore }: Pick<ReadingMonth, 'openBefore'>): string | null => {
  const [first, last] = [openBefore[0], openBefore.at(-1)]
  if (first === undefined || last === undefined) return null
  return first === last ? formatDate(first) : `${formatDate(first)}–${formatDate(last)}`
}

/** The address of the list behind a number of a month; missing ones stand on the month's own page. */
export const listBehind = (
  number: MonthNumber,
  { id, district, closes }: Pick<ReadingMonth, 'id' | 'district' | 'closes'>,
): string => {
  const period = addMonths(closes, -1)
  const readings = { closes, districtId: district }
  const places: Record<Exclude<MonthNumber, 'missing'>, [string, Record<string, unknown>]> = {
    accepted: ['readings', { ...readings, state: 'accepted' }],
    waiting: ['readings', { ...readings, state: ['new', 'photo_requested'] }],
    estimated: ['consumption', { district, period_gte: period, period_lte: period, estimated: true }],
  }
  if (number === 'missing') return `/reading-months/${encodeURIComponent(id)}/show`
  const [place, filter] = places[number]
  return `/${place}?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1`
}
