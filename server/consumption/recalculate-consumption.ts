import type { Knex } from 'knex'
import { periodsWithin } from '../time/billing-period.ts'
import type { StandingVolume } from './consumption-schema.ts'
import { dropVolumes, putVolumes } from './consumption-store.ts'
import { holdAccounts, holdMonthsOpen } from './month-hold-views.ts'
import { type MeterToRecalculate, planMeters, untilOf } from './plan-meters.ts'
import type { PlannedVolume, VolumePlan } from './plan-volumes.ts'
import { prosumerMeters } from './prosumer-views.ts'
import { recombineProsumers } from './recombine-prosumers.ts'
import { closedPeriods, standingVolumes } from './standing-volume-views.ts'
import { addChanges, type VolumeChange } from './volume-change-store.ts'

const standingOf = (meter: MeterToRecalculate, planned: PlannedVolume): StandingVolume => ({
  period: planned.period,
  accountId: meter.accountId,
  meter: meter.meter,
  kind: planned.kind,
  hundredths: planned.hundredths,
  zones: planned.zones.length > 1 ? planned.zones : null,
  origin: planned.estimated ? 'averaged' : 'read',
  carried: planned.carried,
})

/** What is worth a line in the log: a month that stood otherwise, and one that holds a closed month's difference. */
const changesOf = (meter: MeterToRecalculate, { put, drop }: VolumePlan, at: string): VolumeChange[] => {
  const by = { readingId: meter.readingId, at }
  const written = put
    .filter(({ before, carried }) => before !== null || carried !== 0)
    .map((each) => ({ before: each.before, after: standingOf(meter, each), carriedFrom: each.carriedFrom, ...by }))
  return [...written, ...drop.map((before) => ({ before, after: null, carriedFrom: [], ...by }))]
}

/**
 * Writes the monthly volumes that the accepted readings of these meters tell (domain §5, `deriveConsumption`), in the
 * caller's transaction, who holds the meters; a few hundred at most at once. Months that their REM has closed and volumes
 * that another system brought stay as billed: the difference is carried into the next open month. Estimates give way to
 * readings that came, and every change of a month that stood is logged with its reading. Does nothing to months that stand
 * as they should.
 */
export const recalculateConsumption = async (
  trx: Knex.Transaction,
  meters: readonly MeterToRecalculate[],
  at: string,
): Promise<void> => {
  if (meters.length === 0) return
  const districtIds = [...new Set(meters.map(({ districtId }) => districtId))]
  await holdMonthsOpen(trx, districtIds)
  const closed = await closedPeriods(trx, districtIds)
  const accountIds = [...new Set(meters.map(({ accountId }) => accountId))]
  const prosumers = await prosumerMeters(trx, accountIds)
  const from = meters.map(({ since }) => since).toSorted()[0] ?? at
  const until = meters.map(untilOf).toSorted().at(-1) ?? at
  await holdAccounts(trx, [...prosumers.keys()])
  const standing = await standingVolumes(trx, accountIds, periodsWithin(from, until))
  const plans = planMeters(meters, { closed, prosumers, standing })
  await dropVolumes(
    trx,
    plans.flatMap(({ plan }) => plan.drop),
  )
  await putVolumes(
    trx,
    plans.flatMap(({ meter, plan }) => plan.put.map((each) => standingOf(meter, each))),
  )
  await addChanges(
    trx,
    plans.flatMap(({ meter, plan }) => changesOf(meter, plan, at)),
  )
  await recombineProsumers(trx, prosumers, { closed, told: meters, until, at })
}
