import type { Knex } from 'knex'
import type { MeterCounts } from '../accounts/meter-schema.ts'

/** A meter that stands or stood at a metering point. */
export interface PointMeter {
  pointId: number
  number: string
  counts: MeterCounts
  installedOn: string
}

/** All meters of these metering points, those that were replaced too. */
export const pointMeters = (knex: Knex, pointIds: readonly number[]): Promise<PointMeter[]> =>
  knex('meters')
    .whereIn('metering_point_id', [...pointIds])
    .orderBy('id')
    .select({ pointId: 'metering_point_id', number: 'number', counts: 'counts', installedOn: 'installed_on' })
