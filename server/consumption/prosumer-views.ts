import type { Knex } from 'knex'
import type { ProsumerMeter } from './combine-prosumer.ts'

const metersOf = (knex: Knex, accountIds: readonly number[]) =>
  knex('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .whereIn('metering_points.account_id', [...accountIds])

/** The meters of those accounts that are prosumers', by account; others have no entry. At most 400 are asked for at once. */
export const prosumerMeters = async (
  knex: Knex,
  accountIds: readonly number[],
): Promise<Map<number, ProsumerMeter[]>> => {
  const ids: number[] = await metersOf(knex, accountIds)
    .whereNot('meters.counts', 'taken')
    .distinct('metering_points.account_id')
    .pluck('metering_points.account_id')
  const found = new Map<number, ProsumerMeter[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const rows: (ProsumerMeter & { accountId: number })[] = await metersOf(knex, ids).orderBy('meters.id').select({
    accountId: 'metering_points.account_id',
    number: 'meters.number',
    counts: 'meters.counts',
    installedOn: 'meters.installed_on',
    removedOn: 'meters.removed_on',
  })
  for (const { accountId, ...meter } of rows) found.get(accountId)?.push(meter)
  return found
}
