import type { Knex } from 'knex'
import type { MeterCounts } from '../accounts/meter-schema.ts'
import type { PlacedMeter } from './reading-context-views.ts'

/** A meter with what its months are told by: what it counts, and the point at which others may have stood before it. */
export interface SettledMeter extends PlacedMeter {
  pointId: number
  counts: MeterCounts
}

/**
 * These meters, and with them those that stood in their place before or after, and the other lives of all of them, which were
 * taken down and put up again under their number, be it at another place of the account; lowest id first. A thousand are
 * asked for at once at most.
 */
export const settledMeters = (knex: Knex, ids: readonly number[]): Promise<SettledMeter[]> =>
  knex('meters as asked')
    .join('meters as beside', (on) =>
      on.on('beside.metering_point_id', 'asked.metering_point_id').on('beside.counts', 'asked.counts'),
    )
    .join('metering_points as asked_point', 'asked_point.id', 'asked.metering_point_id')
    .join('accounts', 'accounts.id', 'asked_point.account_id')
    .join('metering_points', 'metering_points.account_id', 'accounts.id')
    .join('meters', (on) =>
      on
        .on('meters.metering_point_id', 'metering_points.id')
        .on('meters.number', 'beside.number')
        .on('meters.counts', 'asked.counts'),
    )
    .whereIn('asked.id', [...ids])
    .distinct()
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
