import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { listed } from '../db/read-arrays.ts'
import type { ReadingValues } from './check-reading.ts'
import type { ReadingState } from './reading-lifecycle.ts'
import type { ReadingChannel } from './reading-schema.ts'
import { zonesOf } from './reading-store.ts'

/** A meter with what its readings are judged by; `removedOn` null while it stands. */
export interface PlacedMeter {
  id: number
  number: string
  accountId: number
  districtId: number
  digits: number
  zoneCount: number
  contractedWatts: number
  installedOn: string
  removedOn: string | null
}

const placed = (knex: Knex) =>
  knex('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .join('accounts', 'accounts.id', 'metering_points.account_id')
    .orderBy('meters.id')
    .select({
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

/** All meters that these accounts have or had; at most 400 accounts are asked for at once. */
export const metersOfAccounts = (knex: Knex, accountIds: readonly number[]): Promise<PlacedMeter[]> =>
  placed(knex).whereIn('accounts.id', [...accountIds])

/** Meters by their ids; a thousand at most at once. */
export const loadMeters = async (knex: Knex, ids: readonly number[]): Promise<Map<number, PlacedMeter>> => {
  const meters: PlacedMeter[] = await placed(knex).whereRaw(
    `meters.id in (select value from ${listed(knex, 'integer')})`,
    JSON.stringify(ids),
  )
  return new Map(meters.map((meter) => [meter.id, meter]))
}

/** One meter by its id. */
export const loadMeter = async (knex: Knex, id: number): Promise<PlacedMeter> => {
  const meter: PlacedMeter | undefined = await placed(knex).where('meters.id', id).first()
  if (!meter) throw new Error(`a reading names meter ${id}, which is not there`)
  return meter
}

type Side = 'before' | 'after'

const sides = { before: { sign: '<', order: 'desc' }, after: { sign: '>', order: 'asc' } } as const

/**
 * The accepted readings next to a day, one for each meter that has one: the last before it or the first after it.
 * `except` is the reading that is being judged itself.
 */
export const acceptedBeside = async (
  knex: Knex,
  meterIds: readonly number[],
  asked: { side: Side; countsOn: string; except: number | null },
): Promise<Map<number, ReadingValues>> => {
  const { sign, order } = sides[asked.side]
  const beside = knex.raw(
    `(select beside.id from readings beside where beside.meter_id = meters.id and beside.state = 'accepted'
      and beside.counts_on ${sign} ? and beside.id <> ? order by beside.counts_on ${order}, beside.id ${order} limit 1)`,
    [asked.countsOn, asked.except ?? 0],
  )
  const rows = await knex('meters')
    .join('readings', 'readings.id', beside)
    .whereIn('meters.id', [...meterIds])
    .select({
      meterId: 'readings.meter_id',
      takenOn: 'readings.taken_on',
      countsOn: 'readings.counts_on',
      zone1: 'readings.zone1',
      zone2: 'readings.zone2',
      zone3: 'readings.zone3',
    })
  return new Map(
    rows.map(({ meterId, takenOn, countsOn, ...zones }) => [meterId, { zones: zonesOf(zones), takenOn, countsOn }]),
  )
}

/** The accepted readings of a meter before a day, newest first, at most so many; `except` is one that is looked at. */
export const acceptedBefore = async (
  knex: Knex,
  meterId: number,
  asked: { countsOn: string; except: number; most: number },
): Promise<{ zones: number[]; countsOn: string }[]> => {
  const rows = await knex('readings')
    .where({ meter_id: meterId, state: 'accepted' })
    .where('counts_on', '<', asked.countsOn)
    .whereNot('id', asked.except)
    .orderBy([
      { column: 'counts_on', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(asked.most)
    .select({ countsOn: 'counts_on', zone1: 'zone1', zone2: 'zone2', zone3: 'zone3' })
  return rows.map(({ countsOn, ...zones }) => ({ zones: zonesOf(zones), countsOn }))
}

/** A reading that closes a month and is not rejected. */
export interface LiveReading {
  id: number
  meterId: number
  state: ReadingState
  channel: ReadingChannel
  countsOn: string
  takenOn: string
  zones: number[]
}

/** What these meters have for the month that `closes` ends, rejected readings left out, oldest first. */
export const liveReadings = async (knex: Knex, meterIds: readonly number[], closes: string): Promise<LiveReading[]> => {
  const rows = await knex('readings')
    .whereIn('meter_id', [...meterIds])
    .where('closes', numberOfPeriod(closes))
    .whereNot('state', 'rejected')
    .orderBy('id')
    .select({
      id: 'id',
      meterId: 'meter_id',
      state: 'state',
      channel: 'channel',
      countsOn: 'counts_on',
      takenOn: 'taken_on',
      zone1: 'zone1',
      zone2: 'zone2',
      zone3: 'zone3',
    })
  return rows.map(({ zone1, zone2, zone3, ...row }) => ({ ...row, zones: zonesOf({ zone1, zone2, zone3 }) }))
}

/** Whether another reading of the meter is accepted for this very day. */
export const isTwinAccepted = async (
  knex: Knex,
  { id, meterId, countsOn }: { id: number; meterId: number; countsOn: string },
): Promise<boolean> => {
  const twin = await knex('readings')
    .where({ meter_id: meterId, counts_on: countsOn, state: 'accepted' })
    .whereNot({ id })
    .first('id')
  return twin !== undefined
}
