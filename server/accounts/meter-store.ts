import type { Knex } from 'knex'
import type { MeterCounts } from './meter-schema.ts'

/** A meter that stands at an account's metering point. */
export interface StandingMeter {
  id: number
  pointId: number
  number: string
  model: string
  zones: number
  counts: MeterCounts
}

/** The meters that stand at an account, held until the transaction ends. */
export const holdStandingMeters = (trx: Knex.Transaction, accountId: number): Promise<StandingMeter[]> =>
  trx('meters')
    .whereIn('metering_point_id', trx('metering_points').where('account_id', accountId).select('id'))
    .whereNull('removed_on')
    .orderBy('id')
    .forUpdate()
    .select({
      id: 'id',
      pointId: 'metering_point_id',
      number: 'number',
      model: 'model',
      zones: 'zones',
      counts: 'counts',
    })

/** Notes the day on which a meter was taken off. */
export const removeMeter = async (trx: Knex.Transaction, id: number, removedOn: string): Promise<void> => {
  await trx('meters').where({ id }).update({ removed_on: removedOn })
}

/** Puts a meter at a metering point; gives its id. */
export const insertMeter = async (
  trx: Knex.Transaction,
  meter: {
    pointId: number
    number: string
    model: string
    digits: number
    zones: number
    counts: MeterCounts
    installedOn: string
  },
): Promise<number> => {
  const [row] = await trx('meters')
    .insert({
      metering_point_id: meter.pointId,
      number: meter.number,
      model: meter.model,
      digits: meter.digits,
      zones: meter.zones,
      counts: meter.counts,
      installed_on: meter.installedOn,
    })
    .returning('id')
  return row.id
}
