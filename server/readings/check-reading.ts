import { dialWay } from '../consumption/dial-way.ts'
import { dayNumberOf } from '../time/iso-date.ts'
import { bitsOf, type ReadingFlag } from './reading-flags.ts'
import type { ReadingThresholds } from './reading-threshold-schema.ts'
import type { CountedReading } from './reading-window.ts'
import { bandOf, type UsualBand, type UsualVolume } from './usual-volume.ts'

/** A reading's figures and the day they count for; whole kWh, one a zone. */
export interface ReadingValues {
  zones: readonly number[]
  takenOn: string
  countsOn: string
}

/** What a reading is compared with. */
export interface ReadingContext {
  meter: { digits: number; zoneCount: number; contractedWatts: number }
  counted: CountedReading
  /** The accepted reading before it, and the one after it where it comes late. */
  previous: ReadingValues | null
  next: ReadingValues | null
  /** Whether another reading of the meter closes the same month, so that a person has to choose. */
  duplicate: boolean
  /** What the meter usually uses in the month that the reading closes. */
  usual: UsualVolume | null
  thresholds: ReadingThresholds
}

/** What the checks found: flags as bits, kWh since the reading before, and the usual band for that time. */
export interface CheckedReading {
  flags: number
  volume: number | null
  usual: UsualBand | null
}

const daysBetween = (one: string, other: string): number => Math.abs(dayNumberOf(other) - dayNumberOf(one))

/** Days of use behind a volume: inside the window a reading may be five days older than the 1st it counts for. */
const daysSince = (previous: ReadingValues, reading: ReadingValues): number =>
  Math.max(daysBetween(previous.countsOn, reading.countsOn), daysBetween(previous.takenOn, reading.takenOn), 1)

const possibleIn = (days: number, watts: number): number => (days * 24 * watts) / 1000

interface Way {
  lower: boolean
  rolledOver: boolean
  volume: number
}

const wayFrom = (previous: ReadingValues, reading: ReadingValues, digits: number, possible: number): Way => {
  const all: Way = { lower: false, rolledOver: false, volume: 0 }
  // A loop, for a hundred thousand readings go through here at once.
  for (let zone = 0; zone < reading.zones.length; zone += 1) {
    const { way, rolledOver } = dialWay(previous.zones[zone] ?? 0, reading.zones[zone] ?? 0, digits, possible)
    if (way < 0) all.lower = true
    if (rolledOver) all.rolledOver = true
    all.volume += way
  }
  return all
}

/** A figure above the next accepted one; not so where the dial rolled over in between. */
const exceeds = (reading: ReadingValues, next: ReadingValues, digits: number, watts: number): boolean => {
  const possible = possibleIn(daysSince(reading, next), watts)
  return next.zones.length === reading.zones.length && wayFrom(reading, next, digits, possible).lower
}

/** Flags that need no reading before it: zones, window, a twin, what was accepted after it. */
const ownFlags = (reading: ReadingValues, { meter, counted, next, duplicate }: ReadingContext): ReadingFlag[] => {
  const flags: ReadingFlag[] = []
  if (reading.zones.length !== meter.zoneCount) flags.push('zones')
  if (duplicate) flags.push('duplicate')
  if (counted.timing !== 'in_window') flags.push(counted.timing)
  if (next !== null && exceeds(reading, next, meter.digits, meter.contractedWatts)) flags.push('above_next')
  return flags
}

/**
 * Checks a reading against its meter, its neighbours and its own history (domain §5; issue 4 B). Pure: the same reading
 * with the same neighbours has the same flags.
 */
export const checkReading = (reading: ReadingValues, context: ReadingContext): CheckedReading => {
  const { meter, previous, thresholds } = context
  const flags = ownFlags(reading, context)
  if (previous === null) return { flags: bitsOf([...flags, 'first']), volume: null, usual: null }
  if (previous.zones.length !== reading.zones.length) return { flags: bitsOf(flags), volume: null, usual: null }
  const days = daysSince(previous, reading)
  const possible = (possibleIn(days, meter.contractedWatts) * thresholds.powerPercent) / 100
  const { lower, rolledOver, volume } = wayFrom(previous, reading, meter.digits, possible)
  const usual = context.usual && bandOf(context.usual, days, thresholds)
  if (rolledOver) flags.push('rolled_over')
  if (lower) flags.push('lower')
  else if (volume > possible) flags.push('power')
  if (!lower && usual !== null && (volume < usual.low || volume > usual.high)) flags.push('far')
  return { flags: bitsOf(flags), volume: lower ? null : volume, usual }
}
