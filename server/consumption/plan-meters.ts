import type { MeterCounts } from '../accounts/meter-schema.ts'
import { groupBy } from '../group-by.ts'
import { type ProsumerMeter, prosumerSince } from './combine-prosumer.ts'
import type { StandingVolume } from './consumption-schema.ts'
import { livesOf, type MeterStory, type Rest } from './derive-consumption.ts'
import { planVolumes, type VolumePlan } from './plan-volumes.ts'
import { meterKey } from './recent-volume-views.ts'

/** A meter with its accepted readings, those of all its lives. */
export interface MeterToRecalculate {
  districtId: number
  accountId: number
  meter: string
  counts: MeterCounts
  story: Omit<MeterStory, 'kept' | 'inherited'>
  /** The one that stood in its place before, among those that are told anew with it; null where there was none. */
  before: MeterToRecalculate | null
  /** The earliest day that a reading of it counted for, now or before a correction. */
  since: string
  /** The reading that was accepted or corrected; null where months are estimated because none came. */
  readingId: number | null
}

/** The last day that the months of a meter are told up to. */
export const untilOf = ({ story, since }: MeterToRecalculate): string =>
  [story.dueUntil, since, ...livesOf(story).flatMap(({ readings }) => readings.map(({ countsOn }) => countsOn))]
    .toSorted()
    .at(-1) ?? since

/** What is known beside the readings: months that are closed by REM, prosumers' meters by account, and what stands. */
export interface PlanningGround {
  closed: ReadonlyMap<number, ReadonlySet<string>>
  prosumers: ReadonlyMap<number, readonly ProsumerMeter[]>
  standing: readonly StandingVolume[]
}

/** A meter, and what its readings make of its months. */
export interface PlannedMeter {
  meter: MeterToRecalculate
  plan: VolumePlan
}

/** What a meter that is gone was billed too much; what it was billed too little its own months take. */
export const tooMuch = ({ rest, restOf }: Rest): Rest | null =>
  rest.reduce((total, value) => total + value, 0) < 0 ? { rest, restOf } : null

/** Plans the months of these meters (`planVolumes`), each behind the one that stood in its place before. Pure. */
export const planMeters = (
  meters: readonly MeterToRecalculate[],
  { closed, prosumers, standing }: PlanningGround,
): PlannedMeter[] => {
  const ofMeter = groupBy(standing, ({ accountId, meter }) => meterKey(accountId, meter))
  const planned = new Map<MeterToRecalculate, VolumePlan>()
  const planOf = (meter: MeterToRecalculate): VolumePlan => {
    const known = planned.get(meter)
    if (known) return known
    const { before, counts, story, districtId, accountId } = meter
    const producing = prosumerSince(prosumers.get(accountId) ?? [])
    const plan = planVolumes({
      story,
      inherited: before ? tooMuch(planOf(before)) : null,
      kindOf: (period) => (counts === 'taken' && (producing === null || period < producing) ? 'consumed' : counts),
      standing: ofMeter.get(meterKey(accountId, meter.meter)) ?? [],
      closed: closed.get(districtId) ?? new Set(),
    })
    planned.set(meter, plan)
    return plan
  }
  return meters.map((meter) => ({ meter, plan: planOf(meter) }))
}
