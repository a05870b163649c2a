import type { Knex } from 'knex'
import { numberOfPeriod, periodOfNumber } from '../consumption/consumption-code.ts'
import { compareAndSet } from '../db/compare-and-set.ts'
import { compareAndSetRows, type RowChange } from '../db/compare-and-set-rows.ts'
import { insertRows } from '../db/insert-rows.ts'
import { listed } from '../db/read-arrays.ts'
import { readingFlags } from './reading-flags.ts'
import type { ReadingState } from './reading-lifecycle.ts'
import type { NewReading, ReadingPatch, ReadingRecord } from './reading-record.ts'

const columns = {
  id: 'readings.id',
  districtId: 'readings.district_id',
  accountId: 'readings.account_id',
  consumerId: 'accounts.consumer_id',
  meterId: 'readings.meter_id',
  closes: 'readings.closes',
  takenOn: 'readings.taken_on',
  countsOn: 'readings.counts_on',
  submittedAt: 'readings.submitted_at',
  zone1: 'readings.zone1',
  zone2: 'readings.zone2',
  zone3: 'readings.zone3',
  channel: 'readings.channel',
  state: 'readings.state',
  flags: 'readings.flags',
  volume: 'readings.volume',
  usualLow: 'readings.usual_low',
  usualHigh: 'readings.usual_high',
  note: 'readings.note',
  reason: 'readings.reason',
  decidedAt: 'readings.decided_at',
  decidedByName: 'readings.decided_by_name',
  version: 'readings.version',
}

interface Zones {
  zone1: number
  zone2: number | null
  zone3: number | null
}

type Stored = Omit<ReadingRecord, 'zones' | 'closes'> & Zones & { closes: number }

/** The figures of a row, one a zone of the meter. */
export const zonesOf = ({ zone1, zone2, zone3 }: Zones): number[] =>
  [zone1, zone2, zone3].filter((value) => value !== null)

const recordOf = ({ zone1, zone2, zone3, closes, ...row }: Stored): ReadingRecord => ({
  ...row,
  closes: periodOfNumber(closes),
  zones: zonesOf({ zone1, zone2, zone3 }),
})

const zoneColumns = (zones: readonly number[]) => ({
  zone1: zones[0] ?? 0,
  zone2: zones[1] ?? null,
  zone3: zones[2] ?? null,
})

const joined = (knex: Knex) => knex('readings').join('accounts', 'accounts.id', 'readings.account_id')

/** The reading of this id, or null. Scope is the caller's question. */
export const findReading = async (knex: Knex, id: number): Promise<ReadingRecord | null> => {
  const row: Stored | undefined = await joined(knex).where('readings.id', id).first(columns)
  return row ? recordOf(row) : null
}

/** The readings of these ids; a thousand at most at once. Scope is the caller's question. */
export const findReadings = async (knex: Knex, ids: readonly number[]): Promise<Map<number, ReadingRecord>> => {
  const rows: Stored[] = await joined(knex)
    .whereRaw(`readings.id in (select value from ${listed(knex, 'integer')})`, JSON.stringify(ids))
    .select(columns)
  return new Map(rows.map((row) => [row.id, recordOf(row)]))
}

/** Holds a meter until the transaction ends: its readings are compared with each other, so one at a time may come. */
export const holdMeter = async (trx: Knex.Transaction, meterId: number): Promise<void> => {
  await trx('meters').where('id', meterId).forUpdate().first('id')
}

/** Holds many meters in one order, so that two files at once wait for each other instead of locking each other out. */
export const holdMeters = async (trx: Knex.Transaction, meterIds: readonly number[]): Promise<void> => {
  await trx('meters')
    .whereIn('id', [...meterIds])
    .orderBy('id')
    .forUpdate()
    .select('id')
}

/** SQLite takes no longer compound statement. */
const most = 400

const rowOf = (reading: NewReading) => ({
  district_id: reading.districtId,
  account_id: reading.accountId,
  meter_id: reading.meterId,
  closes: numberOfPeriod(reading.closes),
  taken_on: reading.takenOn,
  counts_on: reading.countsOn,
  submitted_at: reading.submittedAt,
  ...zoneColumns(reading.zones),
  channel: reading.channel,
  state: 'new',
  flags: reading.flags,
  volume: reading.volume,
  usual_low: reading.usualLow,
  usual_high: reading.usualHigh,
  note: reading.note,
})

/** Adds readings that have just come, in their order; gives their ids. */
export const insertReadings = async (trx: Knex.Transaction, readings: readonly NewReading[]): Promise<number[]> => {
  const ids: number[] = []
  for (let start = 0; start < readings.length; start += most) {
    const rows: { id: number }[] = await trx('readings')
      .insert(readings.slice(start, start + most).map(rowOf))
      .returning('id')
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

/** A reading, and the state and values that an event gives it. */
interface WrittenReading {
  reading: ReadingRecord
  to: ReadingState
  patch: ReadingPatch
}

/** Where the plain values of a patch are kept. */
const patchColumns = [
  ['takenOn', 'taken_on'],
  ['countsOn', 'counts_on'],
  ['flags', 'flags'],
  ['volume', 'volume'],
  ['usualLow', 'usual_low'],
  ['usualHigh', 'usual_high'],
  ['reason', 'reason'],
  ['decidedAt', 'decided_at'],
  ['decidedByName', 'decided_by_name'],
] as const

/** What differs afterwards: an index whose columns are not named has nothing to do. */
const columnsOf = ({ reading, to, patch }: WrittenReading): RowChange['changes'] => {
  const columns: Record<string, string | number | boolean | null> = { claimed_by: null, claimed_until: null }
  if (to !== reading.state) columns.state = to
  if (to === 'accepted' && reading.state !== 'accepted') columns.by_decision = true
  if (patch.zones) Object.assign(columns, zoneColumns(patch.zones))
  if (patch.closes !== undefined && patch.closes !== reading.closes) columns.closes = numberOfPeriod(patch.closes)
  for (const [name, column] of patchColumns) {
    const value = patch[name]
    if (value !== undefined && value !== reading[name]) columns[column] = value
  }
  return columns
}

/** Writes an event's state and patch, ends the claim; false where somebody else changed the reading meanwhile. */
export const writeReading = (trx: Knex.Transaction, written: WrittenReading): Promise<boolean> =>
  compareAndSet(trx, 'readings', { id: written.reading.id }, written.reading.version, columnsOf(written))

/** `writeReading` of many, all by one event; gives the ids of those that somebody else changed meanwhile. */
export const writeReadings = (trx: Knex.Transaction, many: readonly WrittenReading[]): Promise<number[]> =>
  compareAndSetRows(
    trx,
    'readings',
    many.map((written) => ({
      id: written.reading.id,
      version: written.reading.version,
      changes: columnsOf(written),
    })),
  )

/** As `isDoubleOf` of judge-readings.ts has it. */
const hasTwin = `exists (select 1 from readings as other
  where other.meter_id = readings.meter_id and other.closes = readings.closes and other.id <> readings.id
    and other.state <> 'rejected'
    and (other.state = 'accepted' or other.id < readings.id or other.counts_on <> readings.counts_on
      or other.zone1 <> readings.zone1 or other.zone2 is distinct from readings.zone2
      or other.zone3 is distinct from readings.zone3))`

/**
 * Marks as doubles what waits at these meters, where another reading has just come for the same month: neither is accepted
 * in bulk. A thousand meters at most at once.
 */
export const markTwins = async (trx: Knex.Transaction, meterIds: readonly number[]): Promise<void> => {
  const { bit } = readingFlags.duplicate
  await trx('readings')
    .whereIn('meter_id', [...meterIds])
    .whereIn('state', ['new', 'photo_requested'])
    .whereRaw('flags & ? = 0', [bit])
    .whereRaw(hasTwin)
    .update({ flags: trx.raw('flags | ?', [bit]), version: trx.raw('version + 1') })
}

/** One line of a reading's log; `change` holds the values before and after. */
export interface ReadingDeed {
  readingId: number
  event: string
  at: string
  by: string
  change: object | null
  comment: string | null
}

const deedColumns = ['reading_id', 'event', 'at', 'by', 'change', 'comment']

/** Adds lines to the log; a few hundred at most at once. */
export const addReadingDeeds = (trx: Knex.Transaction, deeds: readonly ReadingDeed[]): Promise<void> =>
  insertRows(
    trx,
    'reading_history',
    deedColumns,
    deeds.map(({ readingId, event, at, by, change, comment }) => [
      readingId,
      event,
      at,
      by,
      change === null ? null : JSON.stringify(change),
      comment,
    ]),
  )
