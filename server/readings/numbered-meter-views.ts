import type { Knex } from 'knex'
import { listed, readArrays } from '../db/read-arrays.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import type { PlacedMeter } from './reading-context-views.ts'

type Columns = [
  account: string,
  accountId: number,
  districtId: number,
  consumerId: number,
  contractedWatts: number,
  id: number | null,
  number: string,
  digits: number,
  zoneCount: number,
  installedOn: string,
  removedOn: string | null,
]

/**
 * All meters that the accounts with these numbers (digits alone) have or had, by number; an account without a meter has an
 * empty list. What is another REM's is missing, like what is not there.
 */
export const metersOfNumbers = async (
  knex: Knex,
  actor: Actor,
  numbers: readonly string[],
): Promise<Map<string, PlacedMeter[]>> => {
  const rows = await readArrays(
    knex,
    `select accounts.number_digits, accounts.id, accounts.district_id, accounts.consumer_id,
       metering_points.contracted_watts, meters.id, meters.number, meters.digits, meters.zones,
       meters.installed_on, meters.removed_on
     from ${listed(knex, 'text')} join accounts on accounts.number_digits = listed.value
     left join metering_points on metering_points.account_id = accounts.id
     left join meters on meters.metering_point_id = metering_points.id`,
    [JSON.stringify(numbers)],
  )
  const scope = scopeOf(actor)
  const found = new Map<string, PlacedMeter[]>()
  for (const row of rows) {
    const [account, accountId, districtId, consumerId, contractedWatts, id, ...dial] = row as Columns
    if (!inScope(scope, { districtId, consumerId })) continue
    let meters = found.get(account)
    if (!meters) {
      meters = []
      found.set(account, meters)
    }
    if (id === null) continue
    const [number, digits, zoneCount, installedOn, removedOn] = dial
    meters.push({ id, number, accountId, districtId, digits, zoneCount, contractedWatts, installedOn, removedOn })
  }
  for (const meters of found.values()) if (meters.length > 1) meters.sort((one, other) => one.id - other.id)
  return found
}
