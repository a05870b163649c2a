import type { Knex } from 'knex'
import { meterKey, recentVolumes } from '../consumption/recent-volume-views.ts'
import { addMonths } from '../time/billing-period.ts'
import { type CheckedReading, checkReading, type ReadingValues } from './check-reading.ts'
import { acceptedBeside, liveReadings, type PlacedMeter } from './reading-context-views.ts'
import { thresholdsOf } from './reading-threshold-views.ts'
import { countReading } from './reading-window.ts'

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

/** How many months of a meter's own history tell what is usual. */
const historyMonths = 36

const groupBy = <T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const others = groups.get(keyOf(each))
    if (others) others.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}

type Counted = ToJudge & { counted: ReturnType<typeof countReading> }

const judgeDay = async (knex: Knex, all: readonly Counted[], history: Knex): Promise<Map<ToJudge, Judged>> => {
  const [first] = all
  if (!first) return new Map()
  const { closes, countsOn } = first.counted
  const [meterIds, accountIds] = [all.map(({ meter }) => meter.id), all.map(({ meter }) => meter.accountId)]
  const beside = { countsOn, except: first.id }
  const previous = await acceptedBeside(knex, meterIds, { side: 'before', ...beside })
  const next = await acceptedBeside(knex, meterIds, { side: 'after', ...beside })
  const live = groupBy(await liveReadings(knex, meterIds, closes), ({ meterId }) => String(meterId))
  const before = addMonths(closes, -1)
  const volumes = await recentVolumes(history, accountIds, { before, months: historyMonths })
  const thresholds = await thresholdsOf(knex, [...new Set(all.map(({ meter }) => meter.districtId))])
  return new Map(
    all.map((each) => {
      const { id, meter, zones, takenOn, counted } = each
      const values = { zones, takenOn, countsOn: counted.countsOn }
      const limits = thresholds.get(meter.districtId)
      if (!limits) throw new Error(`no thresholds for REM ${meter.districtId}`)
      const checked = checkReading(values, {
        meter,
        counted,
        previous: previous.get(meter.id) ?? null,
        next: next.get(meter.id) ?? null,
        duplicate: (live.get(String(meter.id)) ?? []).some((other) => other.id !== id),
        history: volumes.get(meterKey(meter.accountId, meter.number)) ?? [],
        thresholds: limits,
      })
      return [each, { ...values, ...checked, closes }]
    }),
  )
}

/**
 * Counts readings by the window rule and checks each against its meter, its neighbours and its history, in the order
 * given; a few hundred at most at once, all looked up together. `history` is where monthly volumes are read, which a long
 * write does not touch. Changes nothing.
 */
export const judgeReadings = async (
  knex: Knex,
  readings: readonly ToJudge[],
  history: Knex = knex,
): Promise<Judged[]> => {
  const counted = readings.map((reading) => ({ ...reading, counted: countReading(reading.takenOn) }))
  const judged = new Map<ToJudge, Judged>()
  const days = groupBy(counted, ({ id, counted: { closes, countsOn } }) => `${closes} ${countsOn} ${id ?? 0}`)
  for (const day of days.values()) {
    for (const [each, answer] of await judgeDay(knex, day, history)) judged.set(each, answer)
  }
  return counted.flatMap((each) => judged.get(each) ?? [])
}

/** `judgeReadings` of one reading. */
export const judgeReading = async (knex: Knex, reading: ToJudge): Promise<Judged> => {
  const [judged] = await judgeReadings(knex, [reading])
  if (!judged) throw new Error('a reading was not judged')
  return judged
}
