import type { Knex } from 'knex'
import { addMonths } from '../time/billing-period.ts'
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
  closes: string
}

/** So many months before the 1st nearly every reading before it lies; older ones are asked for one by one. */
const nearMonths = 2

type Counted = ToJudge & { counted: CountedReading }

/** `countReading`, reckoned once for each day: a round has three of them. */
export const countDays = (): ((takenOn: string) => CountedReading) => {
  const days = new Map<string, CountedReading>()
  return (takenOn) => {
    const known = days.get(takenOn) ?? countReading(takenOn)
    days.set(takenOn, known)
    return known
  }
}

/** The readings next to one, and whether another stands for its month; `near` are its meter's, oldest first. */
const neighboursOf = (
  { id, counted: { closes, countsOn } }: Counted,
  near: readonly NearReading[],
): Pick<ReadingContext, 'previous' | 'next' | 'duplicate'> => {
  const others = near.filter((each) => each.id !== id)
  const accepted = others.filter(({ state }) => state === 'accepted')
  return {
    previous: accepted.findLast((each) => each.countsOn < countsOn) ?? null,
    next: accepted.find((each) => each.countsOn > countsOn) ?? null,
    duplicate: others.some((each) => each.closes === closes && each.state !== 'rejected'),
  }
}

/** The last accepted reading before `since`, for those that have none after it. */
const olderPrevious = async (
  knex: Knex,
  all: readonly Counted[],
  since: string,
): Promise<Map<Counted, ReadingValues>> => {
  const older = new Map<Counted, ReadingValues>()
  for (const except of new Set(all.map(({ id }) => id))) {
    const some = all.filter(({ id }) => id === except)
    const asked = { side: 'before' as const, countsOn: since, except }
    const found = await acceptedBeside(
      knex,
      some.map(({ meter }) => meter.id),
      asked,
    )
    for (const each of some) {
      const values = found.get(each.meter.id)
      if (values) older.set(each, values)
    }
  }
  return older
}

const usualOf = async (
  knex: Knex,
  all: readonly Counted[],
  history: Knex,
): Promise<(each: Counted) => UsualVolume | null> => {
  const told = new Map<string, Map<number, UsualVolume | null>>()
  for (const closes of new Set(all.map(({ counted }) => counted.closes))) {
    const meters = all.filter(({ counted }) => counted.closes === closes).map(({ meter }) => meter)
    told.set(closes, await usualVolumes(knex, meters, addMonths(closes, -1), history))
  }
  return ({ meter, counted }) => told.get(counted.closes)?.get(meter.id) ?? null
}

/** What stands near some readings: everything of their meters since a day. */
export interface Near {
  since: string
  of: Map<number, NearReading[]>
}

/** What stands near readings of these meters and days, taken together: from two months before the first 1st on. */
export const nearReadings = async (
  knex: Knex,
  readings: readonly { meterId: number; takenOn: string }[],
  countDay: (takenOn: string) => CountedReading,
): Promise<Near> => {
  const first = readings.reduce((least, { takenOn }) => {
    const { closes } = countDay(takenOn)
    return closes < least ? closes : least
  }, '9999-01-01')
  const since = addMonths(first, -nearMonths)
  const ids = readings.map(({ meterId }) => meterId)
  return { since, of: ids.length === 0 ? new Map() : await readingsSince(knex, ids, since) }
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
  const all = readings.map((reading) => ({ ...reading, counted: countDay(reading.takenOn) }))
  const asked = all.map(({ meter, takenOn }) => ({ meterId: meter.id, takenOn }))
  const { since, of } = near ?? (await nearReadings(knex, asked, countDay))
  const beside = new Map(all.map((each) => [each, neighboursOf(each, of.get(each.meter.id) ?? [])]))
  const alone = all.filter((each) => !beside.get(each)?.previous)
  const older = await olderPrevious(knex, alone, since)
  const usual = await usualOf(knex, all, history)
  const thresholds = await thresholdsOf(knex, [...new Set(all.map(({ meter }) => meter.districtId))])
  return all.map((each) => {
    const { meter, zones, takenOn, counted } = each
    const limits = thresholds.get(meter.districtId)
    const neighbours = beside.get(each)
    if (!limits || !neighbours) throw new Error(`nothing known of meter ${meter.id}`)
    const values = { zones, takenOn, countsOn: counted.countsOn }
    const previous = neighbours.previous ?? older.get(each) ?? null
    const context = { ...neighbours, previous, meter, counted, usual: usual(each), thresholds: limits }
    return { ...values, ...checkReading(values, context), closes: counted.closes }
  })
}

/** `judgeReadings` of one reading. */
export const judgeReading = async (knex: Knex, reading: ToJudge): Promise<Judged> => {
  const [judged] = await judgeReadings(knex, [reading])
  if (!judged) throw new Error('a reading was not judged')
  return judged
}
