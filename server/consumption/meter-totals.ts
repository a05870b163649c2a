import { dayNumberOf } from '../time/iso-date.ts'
import { dialWay } from './dial-way.ts'

/** An accepted reading: whole kWh, one figure a zone, and the day whose value it is (the window rule, domain §5). */
export interface AcceptedReading {
  countsOn: string
  zones: readonly number[]
}

/**
 * The time between a meter's being put up and taken down. One that comes back from its calibration (повірка) has another;
 * its dials may have moved meanwhile.
 */
export interface MeterLife {
  installedOn: string
  readings: readonly AcceptedReading[]
  /** The last day of use; null while it stands. */
  endsOn: string | null
}

/** The meter that was read: how many digits its dials have, and the power its place may take. */
export interface DialedMeter {
  digits: number
  contractedWatts: number
}

/** What each zone had counted by a day, hundredths of kWh since the first reading of all. */
interface Point {
  day: number
  totals: number[]
}

/** Days of a life that its readings tell of. */
export interface Span {
  from: number
  to: number
}

/** What the readings of all lives tell: the ways of the dials, on which days they stood, and which of those were read. */
export interface MeterTotals {
  points: readonly Point[]
  spans: readonly Span[]
  measured: ReadonlySet<number>
}

/** Days by which two dials may have been read farther apart than the days they count for. */
const windowDays = 5

/** Nothing ends a meter that stands. */
const never = dayNumberOf('2199-12-31')

/** Zone by zone. */
export const minus = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((value, zone) => value - (other[zone] ?? 0))

/** The part of a way that falls on some of its days. */
const partOf = (way: number, days: number, of: number): number => Math.round((way * days) / of)

/** What each zone had counted by a day: measured, spread between two readings, or on by the last known daily average. */
export const totalsAt = (points: readonly Point[], day: number): number[] => {
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

/** The points of one life, its dials starting from what was counted before. */
const pointsOf = (
  { digits, contractedWatts }: DialedMeter,
  { readings }: MeterLife,
  counted: { day: number; totals: readonly number[] },
): Point[] => {
  const points: Point[] = []
  let dials: readonly number[] = []
  for (const reading of readings.toSorted((one, other) => one.countsOn.localeCompare(other.countsOn))) {
    const day = Math.max(dayNumberOf(reading.countsOn), counted.day)
    const last = points.at(-1)
    const possible = ((day - (last?.day ?? day) + windowDays) * 24 * contractedWatts) / 1000
    const totals = (last?.totals ?? counted.totals).map((total, zone) => {
      const now = reading.zones[zone]
      return now === undefined ? total : total + dialWay(dials[zone] ?? now, now, digits, possible).way * 100
    })
    points.push({ day, totals })
    dials = reading.zones
  }
  return points
}

/**
 * The ways of a meter's dials through all its lives, oldest first; between two of them nothing is counted. A life that was
 * read only once tells nothing and is left out. Pure.
 */
export const totalsOfLives = (meter: DialedMeter, lives: readonly MeterLife[]): MeterTotals => {
  const told = lives.filter(({ readings }) => readings.length > 1)
  const zones = Math.max(0, ...told.flatMap(({ readings }) => readings.map((each) => each.zones.length)))
  const points: Point[] = []
  const spans: Span[] = []
  const measured = new Set<number>()
  for (const life of told) {
    const before = points.at(-1) ?? { day: 0, totals: Array.from({ length: zones }, () => 0) }
    const own = pointsOf(meter, life, before)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) continue
    for (const { day } of own) measured.add(day)
    const end = Math.max(life.endsOn === null ? never : dayNumberOf(life.endsOn), last.day)
    points.push(...own)
    // Another life must not go on from here: what this one used up to its end is counted now.
    if (life !== told.at(-1) && end > last.day) points.push({ day: end, totals: totalsAt(own, end) })
    spans.push({ from: first.day, to: end })
  }
  return { points, spans, measured }
}
