import type { Knex } from 'knex'
import { listed, readManyArrays } from '../db/read-arrays.ts'
import type { ReadingState } from './reading-lifecycle.ts'
import type { ReadingChannel } from './reading-schema.ts'

/** A reading that another one of its meter is compared with; `closes` is the 1st that it closes, as YYYYMM. */
export interface NearReading {
  id: number
  closes: number
  takenOn: string
  countsOn: string
  zones: number[]
  channel: ReadingChannel
  state: ReadingState
}

type Columns = [
  meterId: number,
  id: number,
  closes: number,
  takenOn: string,
  countsOn: string,
  channel: ReadingChannel,
  state: ReadingState,
  zone1: number,
  zone2: number | null,
  zone3: number | null,
]

const zonesFrom = (one: number, two: number | null, three: number | null): number[] =>
  two === null ? [one] : three === null ? [one, two] : [one, two, three]

/** The readings of these meters that count for a day from `since` on, by meter, oldest first. */
export const readingsSince = async (
  knex: Knex,
  meterIds: readonly number[],
  since: string,
): Promise<Map<number, NearReading[]>> => {
  const rows = await readManyArrays(
    knex,
    'meter_id, readings.id, closes, taken_on, counts_on, channel, state, zone1, zone2, zone3',
    `${listed(knex, 'integer')} join readings on meter_id = listed.value and counts_on >= ?`,
    [JSON.stringify(meterIds), since],
  )
  const near = new Map<number, NearReading[]>()
  // By place, for taking an array apart costs more than all the rest of this loop.
  for (const row of rows as Columns[]) {
    const reading = {
      id: row[1],
      closes: row[2],
      takenOn: row[3],
      countsOn: row[4],
      zones: zonesFrom(row[7], row[8], row[9]),
      channel: row[5],
      state: row[6],
    }
    const others = near.get(row[0])
    if (others) others.push(reading)
    else near.set(row[0], [reading])
  }
  for (const of of near.values()) {
    if (of.length > 1) of.sort((one, other) => one.countsOn.localeCompare(other.countsOn) || one.id - other.id)
  }
  return near
}
