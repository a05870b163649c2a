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
  // By place, for taking an array apart costs more than all the rest of this loop.
  for (const row of rows as Columns[]) {
    const account = row[0]
    const districtId = row[2]
    const id = row[5]
    if (!inScope(scope, { districtId, consumerId: row[3] })) continue
    let meters = found.get(account)
    if (!meters) {
      meters = []
      found.set(account, meters)
    }
    if (id === null) continue
    meters.push({
      id,
      number: row[6],
      accountId: row[1],
      districtId,
      digits: row[7],
      zoneCount: row[8],
      contractedWatts: row[4],
      installedOn: row[9],
      removedOn: row[10],
    })
  }
  for (const meters of found.values()) if (meters.length > 1) meters.sort((one, other) => one.id - other.id)
  return found
}
