import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { addMonths } from '../time/billing-period.ts'
import { eachDayOnce } from '../time/each-day-once.ts'
import { type CheckedReading, checkReading, type ReadingContext, type ReadingValues } from './check-reading.ts'
import { type NearReading, readingsSince } from './near-reading-views.ts'
import { acceptedBeside, type PlacedMeter } from './reading-context-views.ts'
import { thresholdsOf } from './reading-threshold-views.ts'
import { type CountedReading, countReading } from './reading-window.ts'
import type { UsualVolume } from './usual-volume.ts'
import { usualVolumes } from './usual-volume-views.ts'

/** A reading to be judged; `id` is its own where it stands already. */
export interface ToJudge {
  id: number | null
  meter: PlacedMeter
  zones: readonly number[]
  takenOn: string
}

/** What the window rule and the checks make of it. */
export interface Judged extends ReadingValues, CheckedReading {
  meter: PlacedMeter
  closes: string
}

/** So many months before the 1st nearly every reading before it lies; older ones are asked for one by one. */
const nearMonths = 2

/** A day as the window rule counts it; `month` is the 1st that it closes, as YYYYMM. */
type CountedDay = CountedReading & { month: number }

export type CountDay = (takenOn: string) => CountedDay

/** `countReading`, reckoned once for each day. */
export const countDays = (): CountDay =>
  eachDayOnce((takenOn: string) => {
    const counted = countReading(takenOn)
    return { ...counted, month: numberOfPeriod(counted.closes) }
  })

/** What stands near some readings: everything of their meters since a day. */
export interface Near {
  since: string
  of: Map<number, NearReading[]>
}

/** What stands near readings of these meters and days, taken together: from two months before the first 1st on. */
export const nearReadings = async (
  knex: Knex,
  readings: readonly { meter: PlacedMeter; takenOn: string }[],
  countDay: CountDay,
): Promise<Near> => {
  let first = '9999-01-01'
  for (const { takenOn } of readings) {
    const { closes } = countDay(takenOn)
    if (closes < first) first = closes
  }
  const since = addMonths(first, -nearMonths)
  // Once each, for a file may tell of a meter on many lines.
  const ids = [...new Set(readings.map(({ meter }) => meter.id))]
  return { since, of: ids.length === 0 ? new Map() : await readingsSince(knex, ids, since) }
}

type Beside = Pick<ReadingContext, 'previous' | 'next' | 'duplicate'>

/**
 * Whether another reading for the month makes one a double: of two that wait both are, for a person has to choose; where
 * they tell the same it is the later one alone. `markTwins` asks the same of the database.
 */
const isDoubleOf = (other: NearReading, { id, zones }: ToJudge, countsOn: string): boolean =>
  other.state !== 'rejected' &&
  (other.state === 'accepted' ||
    id === null ||
    other.id < id ||
    other.countsOn !== countsOn ||
    other.zones.join() !== zones.join())

/** The readings next to one, and whether it is a double in its month; `near` are its meter's, oldest first. */
const besideOf = (reading: ToJudge, { countsOn, month }: CountedDay, near: readonly NearReading[]): Beside => {
  const beside: Beside = { previous: null, next: null, duplicate: false }
  for (const other of near) {
    if (other.id === reading.id) continue
    if (other.closes === month && isDoubleOf(other, reading, countsOn)) beside.duplicate = true
    if (other.state !== 'accepted') continue
    if (other.countsOn < countsOn) beside.previous = other
    else if (other.countsOn > countsOn && beside.next === null) beside.next = other
  }
  return beside
}

/** Finds the last accepted reading before `since` for those that have none after it. */
const findOlder = async (
  knex: Knex,
  readings: readonly ToJudge[],
  beside: readonly Beside[],
  { since, of }: Near,
): Promise<void> => {
  // What stands near is itself none of the older ones: nearly all are asked for together.
  const isNear = ({ id, meter }: ToJudge) => of.get(meter.id)?.some((other) => other.id === id)
  const alone = readings
    .map((reading, place) => ({ reading, place, own: isNear(reading) ? null : reading.id }))
    .filter(({ place }) => !beside[place]?.previous)
  for (const except of new Set(alone.map(({ own }) => own))) {
    const some = alone.filter(({ own }) => own === except)
    const asked = { side: 'before' as const, countsOn: since, except }
    const ids = some.map(({ reading }) => reading.meter.id)
    const found = await acceptedBeside(knex, ids, asked)
    for (const { reading, place } of some) {
      const each = beside[place]
      if (each) each.previous = found.get(reading.meter.id) ?? null
    }
  }
}

/** What the meters of readings usually use in the months that these close, by month and meter. */
const usualOf = async (
  knex: Knex,
  readings: readonly ToJudge[],
  days: readonly CountedDay[],
  history: Knex,
): Promise<Map<string, Map<number, UsualVolume | null>>> => {
  const told = new Map<string, Map<number, UsualVolume | null>>()
  for (const closes of new Set(days.map((day) => day.closes))) {
    const meters = readings.filter((_, place) => days[place]?.closes === closes).map(({ meter }) => meter)
    told.set(closes, await usualVolumes(knex, meters, addMonths(closes, -1), history))
  }
  return told
}

/** Where readings are judged from: months of consumption may be read beside a long write, neighbours before. */
interface Judging {
  history?: Knex
  near?: Near
}

/**
 * Counts readings by the window rule and checks each against its meter, its neighbours and its history, in the order
 * given; a thousand at most at once, all looked up together. Changes nothing.
 */
export const judgeReadings = async (
  knex: Knex,
  readings: readonly ToJudge[],
  { history = knex, near }: Judging = {},
): Promise<Judged[]> => {
  if (readings.length === 0) return []
  const countDay = countDays()
  const days = readings.map(({ takenOn }) => countDay(takenOn))
  const around = near ?? (await nearReadings(knex, readings, countDay))
  const beside = readings.map((each) => besideOf(each, countDay(each.takenOn), around.of.get(each.meter.id) ?? []))
  await findOlder(knex, readings, beside, around)
  const usual = await usualOf(knex, readings, days, history)
  const thresholds = await thresholdsOf(knex, [...new Set(readings.map(({ meter }) => meter.districtId))])
  return readings.map(({ meter, zones, takenOn }, place) => {
    const counted = days[place]
    const neighbours = beside[place]
    const limits = thresholds.get(meter.districtId)
    if (!counted || !neighbours || !limits) throw new Error(`nothing known of meter ${meter.id}`)
    const { closes, countsOn } = counted
    const { previous, next, duplicate } = neighbours
    const known = usual.get(closes)?.get(meter.id) ?? null
    const context = { meter, counted, previous, next, duplicate, usual: known, thresholds: limits }
    const { flags, volume, usual: band } = checkReading({ zones, takenOn, countsOn }, context)
    return { meter, zones, takenOn, countsOn, closes, flags, volume, usual: band }
  })
}

/** `judgeReadings` of one reading. */
export const judgeReading = async (knex: Knex, reading: ToJudge): Promise<Judged> => {
  const [judged] = await judgeReadings(knex, [reading])
  if (!judged) throw new Error('a reading was not judged')
  return judged
}
