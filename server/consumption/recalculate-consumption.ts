import type { Knex } from 'knex'
import { periodsWithin } from '../time/billing-period.ts'
import { type DerivedVolume, deriveConsumption, type KeptVolume, type MeterStory } from './derive-consumption.ts'
import {
  closedPeriods,
  dropDerived,
  type MeterOfAccount,
  putDerived,
  type StandingVolume,
  standingVolumes,
} from './derived-volume-store.ts'

/** A meter with its accepted readings. */
export interface MeterToRecalculate {
  districtId: number
  of: MeterOfAccount
  story: Omit<MeterStory, 'kept'>
  /** The earliest day that a reading of it counted for, now or before a correction. */
  since: string
}

const isSame = (one: DerivedVolume, other: StandingVolume | undefined): boolean =>
  one.hundredths === other?.hundredths && one.estimated === other.estimated && one.carried === other.carried

const keptOf = (standing: readonly StandingVolume[], closed: readonly string[]): Map<string, KeptVolume> => {
  const kept = new Map<string, KeptVolume>(closed.map((period) => [period, { hundredths: 0, brought: false }]))
  for (const { period, hundredths, estimated } of standing) {
    if (estimated === null || kept.has(period)) kept.set(period, { hundredths, brought: estimated === null })
  }
  return kept
}

/**
 * Writes the monthly volumes that a meter's accepted readings tell (domain §5, `deriveConsumption`), in the caller's
 * transaction, who holds the meter. Months that its REM has closed and volumes that another system brought stay as
 * billed: the difference is carried into the next open month. Estimates give way to readings that came. Does nothing to
 * months that stand as they should.
 */
export const recalculateConsumption = async (
  trx: Knex.Transaction,
  { districtId, of, story, since }: MeterToRecalculate,
): Promise<void> => {
  const until = [story.dueUntil, ...story.readings.map(({ countsOn }) => countsOn)].toSorted().at(-1) ?? since
  const standing = await standingVolumes(trx, of, periodsWithin(since, until))
  const kept = keptOf(standing, await closedPeriods(trx, districtId))
  const { volumes } = deriveConsumption({ ...story, kept })
  const told = new Set(volumes.map(({ period }) => period))
  const stale = standing.filter(({ period }) => !(told.has(period) || kept.has(period)))
  await dropDerived(
    trx,
    of,
    stale.map(({ period }) => period),
  )
  const before = new Map(standing.map((each) => [each.period, each]))
  await putDerived(
    trx,
    of,
    volumes.filter((each) => !isSame(each, before.get(each.period))),
  )
}
