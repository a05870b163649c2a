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
    const digits = String(number)
    const day = days.get(number) ?? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    days.set(number, day)
    return day
  }
}

/** Packs readings; none of their numbers is below nothing. */
export const packReadings = (readings: readonly FreshReading[]): PackedReadings => {
  const packed = new Int32Array(readings.length * width)
  for (const [place, each] of readings.entries()) {
    const { districtId, accountId, meterId, closes, takenOn, countsOn, zones, flags, volume, usualLow, usualHigh } =
      each
    const days = [numberOfDay(closes), numberOfDay(takenOn), numberOfDay(countsOn)]
    const figures = [zones[0] ?? nothing, zones[1] ?? nothing, zones[2] ?? nothing]
    const checked = [flags, volume ?? nothing, usualLow ?? nothing, usualHigh ?? nothing]
    packed.set([districtId, accountId, meterId, ...days, ...figures, ...checked], place * width)
  }
  return packed
}

/** The readings that were packed, in their order. */
export const unpackReadings = (packed: PackedReadings): FreshReading[] => {
  const dayOf = writeDays()
  return Array.from({ length: packed.length / width }, (_, place) => {
    const at = (column: number): number => packed[place * width + column] ?? nothing
    const known = (column: number): number | null => (at(column) === nothing ? null : at(column))
    return {
      districtId: at(0),
      accountId: at(1),
      meterId: at(2),
      closes: dayOf(at(3)),
      takenOn: dayOf(at(4)),
      countsOn: dayOf(at(5)),
      zones: [at(6), at(7), at(8)].filter((figure) => figure !== nothing),
      flags: at(9),
      volume: known(10),
      usualLow: known(11),
      usualHigh: known(12),
    }
  })
}
