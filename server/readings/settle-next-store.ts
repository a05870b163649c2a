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

const readingsWith = async (query: Knex.QueryBuilder): Promise<LaterReading[]> => {
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

/** Writes what the checks tell of a reading now; whoever has it open sees it before deciding. */
export const tellReading = async (trx: Knex.Transaction, id: number, told: ToldReading): Promise<void> => {
  await trx('readings')
    .where({ id })
    .update({
      flags: told.flags,
      volume: told.volume,
      usual_low: told.usualLow,
      usual_high: told.usualHigh,
      version: trx.raw('version + 1'),
    })
}
