import type { Knex } from 'knex'
import type { ReadingValues } from './check-reading.ts'
import { zonesOf } from './reading-store.ts'

/** All accepted readings of these meters, by meter, oldest first; a thousand meters at most. */
export const acceptedReadings = async (
  knex: Knex,
  meterIds: readonly number[],
): Promise<Map<number, ReadingValues[]>> => {
  const rows = await knex('readings')
    .whereIn('meter_id', [...meterIds])
    .where('state', 'accepted')
    .orderBy(['meter_id', 'counts_on', 'id'])
    .select({
      meterId: 'meter_id',
      takenOn: 'taken_on',
      countsOn: 'counts_on',
      zone1: 'zone1',
      zone2: 'zone2',
      zone3: 'zone3',
    })
  const accepted = new Map<number, ReadingValues[]>(meterIds.map((id) => [id, []]))
  for (const { meterId, takenOn, countsOn, ...zones } of rows) {
    accepted.get(meterId)?.push({ takenOn, countsOn, zones: zonesOf(zones) })
  }
  return accepted
}
