import type { Knex } from 'knex'
import { listed, readManyArrays } from '../db/read-arrays.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import type { PlacedMeter } from './reading-context-views.ts'

type Columns = [
  place: number,
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
 * All meters that the accounts with these numbers (digits alone) have or had, in the order of the numbers; an account
 * without a meter has an empty list. What is another REM's is undefined, like what is not there.
 */
export const metersOfNumbers = async (
  knex: Knex,
  actor: Actor,
  numbers: readonly string[],
): Promise<(PlacedMeter[] | undefined)[]> => {
  const rows = await readManyArrays(
    knex,
    `listed.place, accounts.id, accounts.district_id, accounts.consumer_id,
     metering_points.contracted_watts, meters.id, meters.number, meters.digits, meters.zones,
     meters.installed_on, meters.removed_on`,
    `${listed(knex, 'text')} join accounts on accounts.number_digits = listed.value
     left join metering_points on metering_points.account_id = accounts.id
     left join meters on meters.metering_point_id = metering_points.id`,
    [JSON.stringify(numbers)],
  )
  const scope = scopeOf(actor)
  const found: (PlacedMeter[] | undefined)[] = numbers.map(() => undefined)
  // By place, for taking an array apart costs more than all the rest of this loop.
  for (const row of rows as Columns[]) {
    const place = row[0]
    const districtId = row[2]
    const id = row[5]
    if (!inScope(scope, { districtId, consumerId: row[3] })) continue
    let meters = found[place]
    if (!meters) {
      meters = []
      found[place] = meters
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
  for (const meters of found) if (meters && meters.length > 1) meters.sort((one, other) => one.id - other.id)
  return found
}
