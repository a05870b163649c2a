import type { Knex } from 'knex'
import type { MeterCounts } from '../accounts/meter-schema.ts'
import type { PlacedMeter } from './reading-context-views.ts'

/** A meter with what its months are told by: what it counts, and the point at which others may have stood before it. */
export interface SettledMeter extends PlacedMeter {
  pointId: number
  counts: MeterCounts
}

/** These meters by id, lowest first; a thousand at most at once. */
export const settledMeters = (knex: Knex, ids: readonly number[]): Promise<SettledMeter[]> =>
  knex('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .join('accounts', 'accounts.id', 'metering_points.account_id')
    .whereIn('meters.id', [...ids])
    .orderBy('meters.id')
    .select({
      id: 'meters.id',
      number: 'meters.number',
      pointId: 'metering_points.id',
      counts: 'meters.counts',
      accountId: 'accounts.id',
      districtId: 'accounts.district_id',
      digits: 'meters.digits',
      zoneCount: 'meters.zones',
      contractedWatts: 'metering_points.contracted_watts',
      installedOn: 'meters.installed_on',
      removedOn: 'meters.removed_on',
    })
