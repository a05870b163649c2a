import { addMonths, periodOf, periodsWithin } from '../time/billing-period.ts'
import { addDays, dayNumberOf } from '../time/iso-date.ts'
import { dialWay } from './dial-way.ts'

/** An accepted reading: whole kWh, one figure a zone, and the day whose value it is (the window rule, domain §5). */
export interface AcceptedReading {
  countsOn: string
  zones: readonly number[]
}

/** What was billed, hundredths of kWh; `brought` where another system told it instead of readings kept here. */
export interface KeptVolume {
  hundredths: number
  brought: boolean
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
 * A month's volume, hundredths of kWh. `carried` is what it holds of other months (minus: what they hold of it), so that
 * `hundredths - carried` is what was used in the month itself.
 */
export interface DerivedVolume {
  period: string
  hundredths: number
  estimated: boolean
  carried: number
}

/** The derived months, oldest first, and what no open month could take yet. */
export interface DerivedConsumption {
  volumes: DerivedVolume[]
  rest: number
}

interface Point {
  day: number
  total: number
}

/** Days by which two dials may have been read farther apart than the days they count for. */
const windowDays = 5

const totalsOf = ({ meter, readings }: MeterStory): Point[] => {
  const points: Point[] = []
  let previous: AcceptedReading | null = null
  for (const reading of readings.toSorted((one, other) => one.countsOn.localeCompare(other.countsOn))) {
    const day = dayNumberOf(reading.countsOn)
    const last = points.at(-1) ?? { day, total: 0 }
    const possible = ((day - last.day + windowDays) * 24 * meter.contractedWatts) / 1000
    const before: readonly number[] = previous?.zones ?? reading.zones
    const kwh = reading.zones.reduce(
      (sum, now, zone) => sum + dialWay(before[zone] ?? 0, now, meter.digits, possible).way,
      0,
    )
    points.push({ day, total: last.total + kwh * 100 })
    previous = reading
  }
  return points
}

const between = (one: Point, other: Point, day: number): number =>
  one.total + Math.round(((other.total - one.total) * (day - one.day)) / (other.day - one.day))

/** What the meter had counted by a day: measured, spread between two readings, or on by the last known daily average. */
const totalAt = (points: readonly Point[], day: number): number => {
  const after = points.findIndex((point) => point.day >= day)
  const here = points[after]
  const before = after > 0 ? points[after - 1] : undefined
  if (here) return before && here.day > day ? between(before, here, day) : here.total
  const [known, last] = points.slice(-2)
  if (!known || !last) return points.at(-1)?.total ?? 0
  // A dial that was read lower than before tells nothing of what comes.
  return last.total + Math.max(between(known, last, day) - last.total, 0)
}

const monthsOf = (first: string, last: string, { kept, dueUntil }: MeterStory): string[] => {
  const end = [dueUntil, periodOf(last)].toSorted().at(-1) ?? dueUntil
  const months = periodsWithin(first, addDays(end, -1))
  // What was brought counts days from before the first reading: the readings go on behind that month.
  return kept.get(months[0] ?? '')?.brought && first > periodOf(first) ? months.slice(1) : months
}

/**
 * The monthly volumes of one meter from its accepted readings (domain §5), pure. A period is named by the 1st of its own
 * month, as in the seed's table: August is `2024-08-01`, though the reading that closes it counts as of 2024-09-01.
 * Between readings on 1sts the volume is their difference; where a month starts or ends between two readings it is spread
 * by the average daily volume (середньодобове); behind the last reading it goes on by that of the last span, up to
 * `dueUntil`. Both are marked estimated. A kept month stays as billed and no volume is below nothing: what that leaves
 * over goes into the next open month as `carried`. All volumes, kept ones counted in, and the rest add up to what the
 * meter went. A replaced meter ends with its last reading, its successor begins with its first.
 */
export const deriveConsumption = (story: MeterStory): DerivedConsumption => {
  const points = totalsOf(story)
  const days = story.readings.map(({ countsOn }) => countsOn).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || points.length < 2) return { volumes: [], rest: 0 }
  const measured = new Set(points.map(({ day }) => day))
  const begin = dayNumberOf(first)
  const end = Math.max(dayNumberOf(last), dayNumberOf(story.endsOn ?? '2199-12-31'))
  const volumes: DerivedVolume[] = []
  let rest = 0
  for (const period of monthsOf(first, last, story)) {
    const from = Math.min(Math.max(dayNumberOf(period), begin), end)
    const to = Math.min(dayNumberOf(addMonths(period, 1)), end)
    const own = totalAt(points, to) - totalAt(points, from)
    const kept = story.kept.get(period)?.hundredths
    const hundredths = kept ?? Math.max(own + rest, 0)
    rest += own - hundredths
    if (kept !== undefined || (from === to && hundredths === 0)) continue
    volumes.push({
      period,
      hundredths,
      estimated: !(measured.has(from) && measured.has(to)),
      carried: hundredths - own,
    })
  }
  return { volumes, rest }
}
