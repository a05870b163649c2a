import type { Knex } from 'knex'
import { periodOfNumber } from '../consumption/consumption-code.ts'
import type { ReadingState } from './reading-lifecycle.ts'
import type { ReadingChannel } from './reading-schema.ts'
import { zonesOf } from './reading-store.ts'

/** A reading that another one of its meter is compared with. */
export interface NearReading {
  id: number
  closes: string
  takenOn: string
  countsOn: string
  zones: number[]
  channel: ReadingChannel
  state: ReadingState
}

/** The readings of these meters that count for a day from `since` on, by meter, oldest first; a thousand meters at most. */
export const readingsSince = async (
  knex: Knex,
  meterIds: readonly number[],
  since: string,
): Promise<Map<number, NearReading[]>> => {
  const rows = await knex('readings')
    .whereIn('meter_id', [...meterIds])
    .where('counts_on', '>=', since)
    .select({
      id: 'id',
      meterId: 'meter_id',
      closes: 'closes',
      takenOn: 'taken_on',
      countsOn: 'counts_on',
      zone1: 'zone1',
      zone2: 'zone2',
      zone3: 'zone3',
      channel: 'channel',
      state: 'state',
    })
  const near = new Map<number, NearReading[]>()
  for (const { meterId, closes, zone1, zone2, zone3, ...row } of rows) {
    const reading = { ...row, closes: periodOfNumber(closes), zones: zonesOf({ zone1, zone2, zone3 }) }
    const others = near.get(meterId)
    if (others) others.push(reading)
    else near.set(meterId, [reading])
  }
  for (const of of near.values()) {
    if (of.length > 1) of.sort((one, other) => one.countsOn.localeCompare(other.countsOn) || one.id - other.id)
  }
  return near
}
