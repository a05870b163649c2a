import { addMonths } from '../../server/time/billing-period.ts'
import { addDays } from '../../server/time/iso-date.ts'
import type { ArrivalBar, ReadingReport } from './reading-report.ts'

type Place = Pick<ReadingReport, 'closes' | 'district'>
type MonthPlace = Place & Pick<ReadingReport, 'monthListed'>

/** The address of a list with its filter set. */
const listWith = (resource: string, filter: object, order = ''): string =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}${order}`

/** The readings behind a number of a report; `filter` is what is counted besides the month and the REM. */
export const readingsBehind = ({ closes, district }: Place, filter: object = {}): string =>
  listWith('readings', { ...filter, closes, ...(district === null ? {} : { districtId: district }) })

/** What waits, the oldest first. */
export const oldestWaiting = ({ closes, district }: Place): string =>
  listWith(
    'readings',
    { state: 'new', closes, ...(district === null ? {} : { districtId: district }) },
    '&sort=submittedAt&order=ASC',
  )

/** The readings behind a bar: of this month, or of the one before. */
export const arrivalsBehind = (
  { closes, district }: Place,
  { kind, offset }: Pick<ArrivalBar, 'kind' | 'offset'>,
  which: 'received' | 'before',
): string => {
  const month = which === 'received' ? closes : addMonths(closes, -1)
  const day = addDays(month, offset)
  const days =
    kind === 'day'
      ? { submittedOn_gte: day, submittedOn_lte: day }
      : kind === 'earlier'
        ? { submittedOn_lte: day }
        : { submittedOn_gte: day }
  return readingsBehind({ closes: month, district }, days)
}

/** The meters without a reading: a REM's list of its month, or all REMs' months; null for a month that is not listed. */
export const missingBehind = ({ closes, district, monthListed }: MonthPlace): string | null => {
  if (!monthListed) return null
  return district === null
    ? listWith('reading-months', { closes })
    : `/reading-months/${district}:${closes.slice(0, 4)}${closes.slice(5, 7)}/show`
}

/** The accounts without a reading: a REM's list of its month; the company has its REMs, each with a number of its own. */
export const accountsMissingBehind = (place: MonthPlace): string | null => {
  const list = missingBehind(place)
  return place.district === null || list === null ? null : `${list}?missing=accounts`
}

/** The month's estimated volumes; a reading closes the month before its 1st. */
export const estimatedBehind = ({ closes, district }: Place): string => {
  const period = addMonths(closes, -1)
  return listWith('consumption', {
    kind: 'consumed',
    estimated: true,
    period_gte: period,
    period_lte: period,
    ...(district === null ? {} : { district }),
  })
}
