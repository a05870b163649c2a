import type { Knex } from 'knex'
import type { ReadingValues } from './check-reading.ts'
import { zonesOf } from './reading-store.ts'

/** All accepted readings of a meter, oldest first. */
export const acceptedReadings = async (knex: Knex, meterId: number): Promise<ReadingValues[]> => {
  const rows = await knex('readings')
    .where({ meter_id: meterId, state: 'accepted' })
    .orderBy(['counts_on', 'id'])
    .select({ takenOn: 'taken_on', countsOn: 'counts_on', zone1: 'zone1', zone2: 'zone2', zone3: 'zone3' })
  return rows.map(({ takenOn, countsOn, ...zones }) => ({ takenOn, countsOn, zones: zonesOf(zones) }))
}
