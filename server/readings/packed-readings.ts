import type { FreshReading } from './check-reading-lines.ts'

/** Readings as whole numbers in one piece of memory: handed from thread to thread without being copied. */
export type PackedReadings = Int32Array<ArrayBuffer>

const width = 13
const nothing = -1

/** `2026-11-30` → 20261130 */
const numberOfDay = (day: string): number => Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10))

/** 20261130 → `2026-11-30`, each day written once. */
const writeDays = (): ((number: number) => string) => {
  const days = new Map<number, string>()
  return (number) => {
    const known = days.get(number)
    if (known) return known
    const digits = String(number)
    const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    days.set(number, day)
    return day
  }
}

/** Packs readings; none of their numbers is below nothing. */
export const packReadings = (readings: readonly FreshReading[]): PackedReadings => {
  const packed = new Int32Array(readings.length * width)
  let at = 0
  for (const each of readings) {
    const { zones } = each
    packed[at] = each.districtId
    packed[at + 1] = each.accountId
    packed[at + 2] = each.meterId
    packed[at + 3] = numberOfDay(each.closes)
    packed[at + 4] = numberOfDay(each.takenOn)
    packed[at + 5] = numberOfDay(each.countsOn)
    packed[at + 6] = zones[0] ?? nothing
    packed[at + 7] = zones[1] ?? nothing
    packed[at + 8] = zones[2] ?? nothing
    packed[at + 9] = each.flags
    packed[at + 10] = each.volume ?? nothing
    packed[at + 11] = each.usualLow ?? nothing
    packed[at + 12] = each.usualHigh ?? nothing
    at += width
  }
  return packed
}

const known = (value: number | undefined): number | null => (value === undefined || value === nothing ? null : value)

/** The readings that were packed, in their order. */
export const unpackReadings = (packed: PackedReadings): FreshReading[] => {
  const dayOf = writeDays()
  const readings: FreshReading[] = []
  for (let at = 0; at < packed.length; at += width) {
    const [districtId = 0, accountId = 0, meterId = 0, closes = 0, takenOn = 0, countsOn = 0, ...rest] =
      packed.subarray(at, at + width)
    const [zone1 = nothing, zone2 = nothing, zone3 = nothing, flags = 0, volume, usualLow, usualHigh] = rest
    readings.push({
      districtId,
      accountId,
      meterId,
      closes: dayOf(closes),
      takenOn: dayOf(takenOn),
      countsOn: dayOf(countsOn),
      zones: [zone1, zone2, zone3].filter((figure) => figure !== nothing),
      flags,
      volume: known(volume),
      usualLow: known(usualLow),
      usualHigh: known(usualHigh),
    })
  }
  return readings
}
