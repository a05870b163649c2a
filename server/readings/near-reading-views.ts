import type { Knex } from 'knex'
import { listed, readArrays } from '../db/read-arrays.ts'
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
  const rows = await readArrays(
    knex,
    `select meter_id, readings.id, closes, taken_on, counts_on, channel, state, zone1, zone2, zone3
     from ${listed(knex, 'integer')} join readings on meter_id = listed.value and counts_on >= ?`,
    [JSON.stringify(meterIds), since],
  )
  const near = new Map<number, NearReading[]>()
  for (const row of rows) {
    const [meterId, id, closes, takenOn, countsOn, channel, state, one, two, three] = row as Columns
    const reading = { id, closes, takenOn, countsOn, zones: zonesFrom(one, two, three), channel, state }
    const others = near.get(meterId)
    if (others) others.push(reading)
    else near.set(meterId, [reading])
  }
  for (const of of near.values()) {
    if (of.length > 1) of.sort((one, other) => one.countsOn.localeCompare(other.countsOn) || one.id - other.id)
  }
  return near
}
