import { eachDayOnce } from '../time/each-day-once.ts'
import type { CheckedReading, ReadingValues } from './check-reading.ts'
import type { PlacedMeter } from './reading-context-views.ts'

/** A reading of a file that has passed its checks and is to be added. */
export interface FreshReading extends ReadingValues, CheckedReading {
  meter: Pick<PlacedMeter, 'id' | 'accountId' | 'districtId'>
  closes: string
}

/** The columns of a packed reading, in their order; `closes` is the 1st that it closes, as YYYYMM. */
export const packedColumns = [
  ...['district_id', 'account_id', 'meter_id', 'closes', 'taken_on', 'counts_on', 'zone1', 'zone2', 'zone3'],
  ...['flags', 'volume', 'usual_low', 'usual_high'],
]

type Cell = number | string | null

/** Readings as whole numbers in one piece of memory: handed from thread to thread without being copied. */
export type PackedReadings = Int32Array<ArrayBuffer>

const width = packedColumns.length
const nothing = -1

/** `2026-11-30` → 20261130 */
const numberOfDay = (day: string): number => Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10))

/** 20261130 → `2026-11-30` */
const dayOfNumber = (number: number): string => {
  const digits = String(number)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** Packs readings; none of their numbers is below nothing. */
export const packReadings = (readings: readonly FreshReading[]): PackedReadings => {
  const packed = new Int32Array(readings.length * width)
  const numberOf = eachDayOnce(numberOfDay)
  let at = 0
  for (const each of readings) {
    const { meter, zones, usual } = each
    packed[at] = meter.districtId
    packed[at + 1] = meter.accountId
    packed[at + 2] = meter.id
    packed[at + 3] = numberOf(each.closes)
    packed[at + 4] = numberOf(each.takenOn)
    packed[at + 5] = numberOf(each.countsOn)
    packed[at + 6] = zones[0] ?? nothing
    packed[at + 7] = zones[1] ?? nothing
    packed[at + 8] = zones[2] ?? nothing
    packed[at + 9] = each.flags
    packed[at + 10] = each.volume ?? nothing
    packed[at + 11] = usual?.low ?? nothing
    packed[at + 12] = usual?.high ?? nothing
    at += width
  }
  return packed
}

const known = (value: number | undefined): number | null => (value === undefined || value === nothing ? null : value)

/** Packed readings as rows of their columns, each followed by the `same` values; null stands for none. */
export const unpackReadings = (packed: PackedReadings, ...same: readonly Cell[]): Cell[][] => {
  const dayOf = eachDayOnce(dayOfNumber)
  const rows: Cell[][] = []
  for (let at = 0; at < packed.length; at += width) {
    rows.push([
      packed[at] ?? 0,
      packed[at + 1] ?? 0,
      packed[at + 2] ?? 0,
      Math.floor((packed[at + 3] ?? 0) / 100),
      dayOf(packed[at + 4] ?? 0),
      dayOf(packed[at + 5] ?? 0),
      packed[at + 6] ?? 0,
      known(packed[at + 7]),
      known(packed[at + 8]),
      packed[at + 9] ?? 0,
      known(packed[at + 10]),
      known(packed[at + 11]),
      known(packed[at + 12]),
      ...same,
    ])
  }
  return rows
}

/** How many readings are packed here. */
export const countPacked = (packed: PackedReadings): number => packed.length / width

/** Packed readings in parts of at most so many. */
export const partsOf = (packed: PackedReadings, most: number): PackedReadings[] =>
  Array.from({ length: Math.ceil(countPacked(packed) / most) }, (_, part) =>
    packed.subarray(part * most * width, (part + 1) * most * width),
  )
