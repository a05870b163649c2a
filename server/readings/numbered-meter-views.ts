import type { Knex } from 'knex'
import { type Actor, inScope, scopeOf } from '../may.ts'
import type { PlacedMeter } from './reading-context-views.ts'

/**
 * All meters that the accounts with these numbers (digits alone) have or had, by number; an account without a meter has an
 * empty list. What is another REM's is missing, like what is not there. A thousand numbers at most are asked for at once.
 */
export const metersOfNumbers = async (
  knex: Knex,
  actor: Actor,
  numbers: readonly string[],
): Promise<Map<string, PlacedMeter[]>> => {
  const rows: (PlacedMeter & { account: string; consumerId: number })[] = await knex('accounts')
    .leftJoin('metering_points', 'metering_points.account_id', 'accounts.id')
    .leftJoin('meters', 'meters.metering_point_id', 'metering_points.id')
    .whereIn('accounts.number_digits', [...numbers])
    .select({
      account: 'accounts.number_digits',
      consumerId: 'accounts.consumer_id',
      id: 'meters.id',
      number: 'meters.number',
      accountId: 'accounts.id',
      districtId: 'accounts.district_id',
      digits: 'meters.digits',
      zoneCount: 'meters.zones',
      contractedWatts: 'metering_points.contracted_watts',
      installedOn: 'meters.installed_on',
      removedOn: 'meters.removed_on',
    })
  const scope = scopeOf(actor)
  const found = new Map<string, PlacedMeter[]>()
  for (const { account, consumerId, ...meter } of rows) {
    if (!inScope(scope, { districtId: meter.districtId, consumerId })) continue
    const meters = found.get(account) ?? []
    found.set(account, meters)
    if (meter.id !== null) meters.push(meter)
  }
  for (const meters of found.values()) if (meters.length > 1) meters.sort((one, other) => one.id - other.id)
  return found
}
