import type { Knex } from 'knex'
import type { MeterCounts } from '../accounts/meter-schema.ts'
import { addMonths, lastDayOf } from '../time/billing-period.ts'
import { dayNumberOf } from '../time/iso-date.ts'
import { prosumerSince } from './combine-prosumer.ts'
import type { StandingVolume } from './consumption-schema.ts'
import { putVolumes } from './consumption-store.ts'
import { holdAccounts, holdMonthsOpen } from './month-hold-views.ts'
import { type PointMeter, pointMeters } from './point-meter-views.ts'
import { prosumerMeters } from './prosumer-views.ts'
import { meterKey, type RecentVolume, recentVolumes } from './recent-volume-views.ts'
import { recombineProsumers } from './recombine-prosumers.ts'
import { closedPeriods } from './standing-volume-views.ts'

/** A meter that has no volume for a month and no readings that tell one. */
export interface SilentMeter {
  districtId: number
  accountId: number
  pointId: number
  number: string
  counts: MeterCounts
  installedOn: string
  removedOn: string | null
}

/** How far back the average day looks: what is older says nothing of today. */
const historyMonths = 12

const daysBetween = (from: string, to: string): number => Math.max(dayNumberOf(to) - dayNumberOf(from), 0)

const later = (one: string, other: string): string => (one > other ? one : other)

/** The days of a month on which one of the meters stood. */
const daysOf = (period: string, since: string): number => daysBetween(later(period, since), addMonths(period, 1))

/** What the point used a day, hundredths of kWh; null where none of its months is known. */
const averageOf = (meters: readonly PointMeter[], volumesOf: (meter: PointMeter) => readonly RecentVolume[]) => {
  // One that was put up again is one meter here: its months are found by its number.
  const numbered = new Map(meters.map((meter) => [meter.number, meter]))
  const volumes = [...numbered.values()].flatMap(volumesOf)
  const since = meters.map(({ installedOn }) => installedOn).toSorted()[0] ?? ''
  const months = [...new Set(volumes.map(({ period }) => period))]
  const days = months.reduce((sum, period) => sum + daysOf(period, since), 0)
  return days === 0 ? null : volumes.reduce((sum, { kwh }) => sum + kwh * 100, 0) / days
}

/** Days of use in the month: all of them, or those after it was put up and before it was taken down. */
const usedIn = ({ installedOn, removedOn }: SilentMeter, period: string): number => {
  const end = addMonths(period, 1)
  return daysBetween(later(period, installedOn), removedOn !== null && removedOn < end ? removedOn : end)
}

/**
 * Estimates a month of meters that no reading tells anything of, by the average day of their metering point over the last
 * twelve months (середньодобове, domain §5), in the caller's transaction, who holds the meters. Closed months and points
 * without any history are left alone. Gives how many months were written; they give way to readings that come.
 */
export const estimateByHistory = async (
  trx: Knex.Transaction,
  silent: readonly SilentMeter[],
  period: string,
): Promise<number> => {
  if (silent.length === 0) return 0
  const districtIds = [...new Set(silent.map(({ districtId }) => districtId))]
  await holdMonthsOpen(trx, districtIds)
  const closed = await closedPeriods(trx, districtIds)
  const accountIds = [...new Set(silent.map(({ accountId }) => accountId))]
  const prosumers = await prosumerMeters(trx, accountIds)
  await holdAccounts(trx, [...prosumers.keys()])
  const points = await pointMeters(trx, [...new Set(silent.map(({ pointId }) => pointId))])
  const recent = await recentVolumes(trx, accountIds, { before: period, months: historyMonths })
  const estimates = silent.flatMap((meter): StandingVolume[] => {
    const { accountId, pointId, counts, number } = meter
    const alike = points.filter((each) => each.pointId === pointId && each.counts === counts)
    const average = averageOf(alike, (each) => recent.get(meterKey(accountId, each.number)) ?? [])
    if (average === null || closed.get(meter.districtId)?.has(period)) return []
    const producing = prosumerSince(prosumers.get(accountId) ?? [])
    const kind = counts === 'taken' && (producing === null || period < producing) ? 'consumed' : counts
    const hundredths = Math.round(average * usedIn(meter, period))
    return [{ period, accountId, meter: number, kind, hundredths, zones: null, origin: 'by_history', carried: 0 }]
  })
  await putVolumes(trx, estimates)
  await recombineProsumers(trx, prosumers, { closed, told: silent, until: lastDayOf(period), at: null })
  return estimates.length
}
