import { addMonths, periodOf, periodsWithin } from '../time/billing-period.ts'
import { addDays, dayNumberOf } from '../time/iso-date.ts'
import { dialWay } from './dial-way.ts'

/** An accepted reading: whole kWh, one figure a zone, and the day whose value it is (the window rule, domain §5). */
export interface AcceptedReading {
  countsOn: string
  zones: readonly number[]
}

/** What was billed, hundredths of kWh; `whole` where it counts days from before the meter's first reading too. */
export interface KeptVolume {
  hundredths: number
  /** By zone where that is known. */
  zones: readonly number[] | null
  whole: boolean
}

/** What a meter's months are derived from. */
export interface MeterStory {
  meter: { digits: number; contractedWatts: number }
  readings: readonly AcceptedReading[]
  /** The last day of the meter's use where it was replaced: nothing is estimated behind it. */
  endsOn: string | null
  /** The 1st up to which months are due: those without readings are estimated as far as this. */
  dueUntil: string
  /** The months that no longer change, by period. */
  kept: ReadonlyMap<string, KeptVolume>
}

/**
 * A month's volume, hundredths of kWh, and its split by zone. `carried` is what it holds of other months (minus: what they
 * hold of it), so that `hundredths - carried` is what was used in the month itself; `carriedFrom` names those months.
 */
export interface DerivedVolume {
  period: string
  hundredths: number
  zones: number[]
  estimated: boolean
  carried: number
  carriedFrom: string[]
}

/** The derived months, oldest first, and what no open month could take yet, by zone. */
export interface DerivedConsumption {
  volumes: DerivedVolume[]
  rest: number[]
}

interface Point {
  day: number
  totals: number[]
}

/** Days by which two dials may have been read farther apart than the days they count for. */
const windowDays = 5

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const minus = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((value, zone) => value - (other[zone] ?? 0))

const totalsOf = ({ meter, readings }: MeterStory): Point[] => {
  const points: Point[] = []
  let dials: readonly number[] = []
  for (const reading of readings.toSorted((one, other) => one.countsOn.localeCompare(other.countsOn))) {
    const day = dayNumberOf(reading.countsOn)
    const last = points.at(-1)
    const possible = ((day - (last?.day ?? day) + windowDays) * 24 * meter.contractedWatts) / 1000
    const totals = reading.zones.map((now, zone) => {
      const { way } = dialWay(dials[zone] ?? now, now, meter.digits, possible)
      return (last?.totals[zone] ?? 0) + way * 100
    })
    points.push({ day, totals })
    dials = reading.zones
  }
  return points
}

/** The part of a way that falls on some of its days. */
const partOf = (way: number, days: number, of: number): number => Math.round((way * days) / of)

/** What each zone had counted by a day: measured, spread between two readings, or on by the last known daily average. */
const totalsAt = (points: readonly Point[], day: number): number[] => {
  const after = points.findIndex((point) => point.day >= day)
  const here = points[after]
  const before = after > 0 ? points[after - 1] : undefined
  if (here) {
    if (!before || here.day === day) return here.totals
    const [some, all] = [day - before.day, here.day - before.day]
    return minus(here.totals, before.totals).map((way, zone) => (before.totals[zone] ?? 0) + partOf(way, some, all))
  }
  const [known, last] = points.slice(-2)
  if (!known || !last) return points.at(-1)?.totals ?? []
  const [some, all] = [day - last.day, last.day - known.day]
  // A dial that was read lower than before tells nothing of what comes.
  const ways = minus(last.totals, known.totals).map((way) => Math.max(partOf(way, some, all), 0))
  return ways.map((way, zone) => (last.totals[zone] ?? 0) + way)
}

/** A total shared out as others are, whole hundredths; the largest takes what is left of rounding. */
const shareOut = (total: number, like: readonly number[]): number[] => {
  const weights = like.map((value) => Math.max(value, 0))
  const all = sum(weights)
  const shares = weights.map((weight) => (all === 0 ? 0 : Math.floor((total * weight) / all)))
  const largest = weights.indexOf(Math.max(...weights))
  return shares.map((share, zone) => (zone === largest ? share + total - sum(shares) : share))
}

const monthsOf = (first: string, last: string, { kept, dueUntil }: MeterStory): string[] => {
  const end = [dueUntil, periodOf(last)].toSorted().at(-1) ?? dueUntil
  const months = periodsWithin(first, addDays(end, -1))
  // What counts days from before the first reading stays: the readings go on behind that month.
  return kept.get(months[0] ?? '')?.whole && first > periodOf(first) ? months.slice(1) : months
}

/** What a meter went in a month, by zone; `bare` where it was not in use at all. */
interface OwnMonth {
  period: string
  own: number[]
  estimated: boolean
  bare: boolean
}

const ownMonths = (story: MeterStory, first: string, last: string): OwnMonth[] => {
  const points = totalsOf(story)
  const measured = new Set(points.map(({ day }) => day))
  const begin = dayNumberOf(first)
  const end = Math.max(dayNumberOf(last), dayNumberOf(story.endsOn ?? '2199-12-31'))
  return monthsOf(first, last, story).map((period) => {
    const from = Math.min(Math.max(dayNumberOf(period), begin), end)
    const to = Math.min(dayNumberOf(addMonths(period, 1)), end)
    const own = minus(totalsAt(points, to), totalsAt(points, from))
    return { period, own, estimated: !(measured.has(from) && measured.has(to)), bare: from === to }
  })
}

/** Gives each month what its zones went and what closed months owe them, oldest first. */
const settleMonths = (months: readonly OwnMonth[], kept: MeterStory['kept']): DerivedConsumption => {
  const volumes: DerivedVolume[] = []
  let rest = (months[0]?.own ?? []).map(() => 0)
  let owed: string[] = []
  for (const { period, own, estimated, bare } of months) {
    const billed = kept.get(period)
    const open = own.map((value, zone) => Math.max(value + (rest[zone] ?? 0), 0))
    const zones = billed ? [...(billed.zones ?? shareOut(billed.hundredths, own))] : open
    const [hundredths, carried] = [sum(zones), sum(zones) - sum(own)]
    rest = minus(rest, minus(zones, own))
    if (!(billed || (bare && hundredths === 0))) {
      volumes.push({ period, hundredths, zones, estimated, carried, carriedFrom: carried === 0 ? [] : owed })
    }
    if (rest.every((value) => value === 0)) owed = []
    else if (billed || owed.length === 0) owed = [...owed, period]
  }
  return { volumes, rest }
}

/**
 * The monthly volumes of one meter from its accepted readings (domain §5), pure. A period is named by the 1st of its own
 * month, as in the seed's table: August is `2024-08-01`, though the reading that closes it counts as of 2024-09-01.
 * Between readings on 1sts the volume is their difference, zone by zone; where a month starts or ends between two readings
 * it is spread by the average daily volume (середньодобове); behind the last reading it goes on by that of the last span,
 * up to `dueUntil`. Both are marked estimated. A kept month stays as billed and no volume is below nothing: what that
 * leaves over goes into the next open month as `carried`. All volumes, kept ones counted in, and the rest add up to what
 * each zone of the meter went. A replaced meter ends with its last reading, its successor begins with its first.
 */
export const deriveConsumption = (story: MeterStory): DerivedConsumption => {
  const days = story.readings.map(({ countsOn }) => countsOn).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || days.length < 2) return { volumes: [], rest: [] }
  return settleMonths(ownMonths(story, first, last), story.kept)
}
