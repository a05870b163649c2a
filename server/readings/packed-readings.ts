import { eachDayOnce } from '../time/each-day-once.ts'
import type { CheckedReading, ReadingValues } from './check-reading.ts'
import type { PlacedMeter } from './reading-context-views.ts'

/** A reading of a file that has passed its checks and is to be added. */
export interface FreshReading extends ReadingValues, CheckedReading {
  meter: Pick<PlacedMeter, 'id' | 'accountId' | 'districtId'>
  closes: string
}

/** A packed reading as its row has it; `month` is the 1st that it closes, as YYYYMM. */
export interface UnpackedReading {
  districtId: number
  accountId: number
  meterId: number
  month: number
  takenOn: string
  countsOn: string
  zone1: number
  zone2: number | null
  zone3: number | null
  flags: number
  volume: number | null
  usualLow: number | null
  usualHigh: number | null
}

/** Readings as whole numbers in one piece of memory: handed from thread to thread without being copied. */
export type PackedReadings = Int32Array<ArrayBuffer>

const width = 13
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

/** Reads packed readings one after another, each handed to `use` with its numbers and days; null stands for none. */
export const unpackReadings = <T>(packed: PackedReadings, use: (reading: UnpackedReading) => T): T[] => {
  const dayOf = eachDayOnce(dayOfNumber)
  const used: T[] = []
  for (let at = 0; at < packed.length; at += width) {
    const reading = {
      districtId: packed[at] ?? 0,
      accountId: packed[at + 1] ?? 0,
      meterId: packed[at + 2] ?? 0,
      month: Math.floor((packed[at + 3] ?? 0) / 100),
      takenOn: dayOf(packed[at + 4] ?? 0),
      countsOn: dayOf(packed[at + 5] ?? 0),
      zone1: packed[at + 6] ?? 0,
      zone2: known(packed[at + 7]),
      zone3: known(packed[at + 8]),
      flags: packed[at + 9] ?? 0,
      volume: known(packed[at + 10]),
      usualLow: known(packed[at + 11]),
      usualHigh: known(packed[at + 12]),
    }
    used.push(use(reading))
  }
  return used
}

/** How many readings are packed here. */
export const countPacked = (packed: PackedReadings): number => packed.length / width

/** Packed readings in parts of at most so many. */
export const partsOf = (packed: PackedReadings, most: number): PackedReadings[] =>
  Array.from({ length: Math.ceil(countPacked(packed) / most) }, (_, part) =>
    packed.subarray(part * most * width, (part + 1) * most * width),
  )
