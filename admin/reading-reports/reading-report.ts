import type { RaRecord } from 'react-admin'
import { dayNumberOf } from '../../server/time/iso-date.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'

/** What came on a day, counted from the 1st, and on the same day of the month before. */
export interface ArrivalDay {
  offset: number
  received: number
  before: number
}

/** A row of GET /api/reading-reports: a REM's month in numbers; `district` null is the whole company. */
export interface ReadingReport extends RaRecord<string> {
  district: number | null
  districtName: string | null
  closes: string
  /** Whether the list of what is missing can be shown. */
  monthListed: boolean
  received: number
  before: number
  beforeByNow: number
  days: ArrivalDay[]
  channels: { channel: string; received: number }[]
  withPhoto: number
  waiting: number
  oldestWaitingAt: string | null
  photoRequested: number
  accepted: number
  byDecision: number
  rejected: number
  meters: number
  missing: number
  accounts: number
  accountsMissing: number
  volumes: number
  estimated: number
}

/** A part of a whole in words: `14 %`, `<1 %`, a dash of nothing; all but one of a thousand are not yet `100 %`. */
export const shareText = (part: number, all: number): string => {
  if (all === 0) return '—'
  const percent = (part / all) * 100
  if (part > 0 && percent < 1) return '<1\u00a0%'
  if (part < all && percent > 99) return '>99\u00a0%'
  return `${Math.round(percent)}\u00a0%`
}

/** How much more or less came than before, in whole per cent: 8 or −8; null where nothing came before. */
export const changeOf = (received: number, before: number): number | null =>
  before === 0 ? null : Math.round((received / before - 1) * 100)

/** For how many days of Kyiv something has been waiting. */
export const daysWaited = (since: string, now: Date): number =>
  dayNumberOf(kyivDateOf(now)) - dayNumberOf(kyivDateOf(since))

/** Bars of the chart: days by themselves, what lies far from the window together at its ends. */
export interface ArrivalBar extends ArrivalDay {
  /** `earlier` and `later` hold all the days beyond. */
  kind: 'day' | 'earlier' | 'later'
}

const drawn = { from: -7, to: 9 } as const

const together = (kind: 'earlier' | 'later', offset: number, days: readonly ArrivalDay[]): ArrivalBar[] => {
  const received = days.reduce((sum, day) => sum + day.received, 0)
  const before = days.reduce((sum, day) => sum + day.before, 0)
  return received + before > 0 ? [{ kind, offset, received, before }] : []
}

/** The days from the first with anything to the last, a fortnight at most, and what came before and after them. */
export const barsOf = (days: readonly ArrivalDay[]): ArrivalBar[] => {
  const near = days.filter(({ offset }) => offset >= drawn.from && offset <= drawn.to)
  const found = new Map(near.map((day) => [day.offset, day]))
  const [first, last] = [near[0]?.offset ?? 0, near.at(-1)?.offset ?? -1]
  const middle = Array.from({ length: last - first + 1 }, (_, at): ArrivalBar => {
    const offset = first + at
    return { kind: 'day', ...(found.get(offset) ?? { offset, received: 0, before: 0 }) }
  })
  const earlier = days.filter(({ offset }) => offset < drawn.from)
  const later = days.filter(({ offset }) => offset > drawn.to)
  return [...together('earlier', drawn.from - 1, earlier), ...middle, ...together('later', drawn.to + 1, later)]
}
