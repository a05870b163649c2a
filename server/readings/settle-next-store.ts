import type { Knex } from 'knex'
import { listed } from '../db/read-arrays.ts'
import type { ReadingState } from './reading-lifecycle.ts'
import { zonesOf } from './reading-store.ts'

/** A reading with what was told of it by comparing it with the one before. */
export interface LaterReading {
  id: number
  meterId: number
  takenOn: string
  countsOn: string
  zones: number[]
  state: ReadingState
  told: ToldReading
}

/** What the checks told of a reading; kWh. */
export interface ToldReading {
  flags: number
  volume: number | null
  usualLow: number | null
  usualHigh: number | null
}

const waiting: readonly ReadingState[] = ['new', 'photo_requested']

type Columns = Omit<LaterReading, 'zones' | 'told'> & Parameters<typeof zonesOf>[0] & ToldReading

/** The readings that a query finds, oldest first at each meter. */
export const readingsWith = async (query: Knex.QueryBuilder): Promise<LaterReading[]> => {
  const rows: Columns[] = await query.orderBy(['meter_id', 'counts_on', 'id']).select({
    id: 'id',
    meterId: 'meter_id',
    takenOn: 'taken_on',
    countsOn: 'counts_on',
    state: 'state',
    zone1: 'zone1',
    zone2: 'zone2',
    zone3: 'zone3',
    flags: 'flags',
    volume: 'volume',
    usualLow: 'usual_low',
    usualHigh: 'usual_high',
  })
  return rows.map(({ zone1, zone2, zone3, flags, volume, usualLow, usualHigh, ...row }) => ({
    ...row,
    zones: zonesOf({ zone1, zone2, zone3 }),
    told: { flags, volume, usualLow, usualHigh },
  }))
}

/**
 * What these meters have from a day on, and what waits there from before it, rejected readings left out, oldest first; a
 * thousand meters at most.
 */
export const readingsFrom = (
  trx: Knex.Transaction,
  meterIds: readonly number[],
  day: string,
): Promise<LaterReading[]> =>
  readingsWith(
    trx('readings')
      .whereIn('meter_id', [...meterIds])
      .whereNot('state', 'rejected')
      .where((which) => which.where('counts_on', '>=', day).orWhereIn('state', [...waiting])),
  )

/** What waits at these meters beside the readings `but`, oldest first. */
export const waitingBeside = (
  trx: Knex.Transaction,
  meterIds: readonly number[],
  but: readonly number[],
): Promise<LaterReading[]> =>
  readingsWith(
    trx('readings')
      .whereRaw(`meter_id in (select value from ${listed(trx, 'integer')})`, JSON.stringify(meterIds))
      .whereRaw(`id not in (select value from ${listed(trx, 'integer')})`, JSON.stringify(but))
      .whereIn('state', [...waiting]),
  )

const tellRows: Record<'sqlite' | 'postgres', string> = {
  sqlite: `update readings set flags = told.value ->> 1, volume = told.value ->> 2, usual_low = told.value ->> 3,
      usual_high = told.value ->> 4, version = version + 1
    from json_each(?) as told where readings.id = told.value ->> 0`,
  postgres: `update readings set flags = (told.value ->> 1)::integer, volume = (told.value ->> 2)::integer,
      usual_low = (told.value ->> 3)::integer, usual_high = (told.value ->> 4)::integer, version = version + 1
    from jsonb_array_elements(?::jsonb) as told (value) where readings.id = (told.value ->> 0)::integer`,
}

/** Writes what the checks tell of readings now; whoever has one open sees it before deciding. Some hundred at most at once. */
export const tellReadings = async (
  trx: Knex.Transaction,
  told: readonly { id: number; told: ToldReading }[],
): Promise<void> => {
  if (told.length === 0) return
  const rows = told.map(({ id, told: { flags, volume, usualLow, usualHigh } }) => [
    id,
    flags,
    volume,
    usualLow,
    usualHigh,
  ])
  const engine = trx.client.config.client === 'pg' ? 'postgres' : 'sqlite'
  await trx.raw(tellRows[engine], [JSON.stringify(rows)])
}
