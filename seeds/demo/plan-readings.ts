import { windowOf } from '../../server/readings/reading-window.ts'
import { addMonths, periodOf } from '../../server/time/billing-period.ts'
import { addDays } from '../../server/time/iso-date.ts'
import { createRandom, type Random } from '../random.ts'

/** A meter of the demo with what it used, whole kWh by period. */
export interface ReadMeter {
  id: number
  account: string
  accountId: number
  districtId: number
  digits: number
  zones: number
  installedOn: string
  used: ReadonlyMap<string, number>
}

/** A reading of the demo before it is judged. `fate` is what became of it. */
export interface PlannedReading {
  meter: ReadMeter
  closes: string
  takenOn: string
  zones: number[]
  channel: 'cabinet' | 'call' | 'round' | 'file'
  fate: 'accepted' | 'new' | 'rejected' | 'photo_requested'
}

/** How many months before the present window every home has told its readings. */
const monthsBefore = 6

/** The ZH manual’s own account has the manual’s own readings alone. */
export const manualAccounts: readonly string[] = ['01-01/010/101', '08-080808', '01-010101']

const shares: Readonly<Record<number, readonly number[]>> = { 1: [1], 2: [0.68, 0.32], 3: [0.45, 0.3, 0.25] }

/** A volume as the zones of a meter share it, whole figures that add up: the day takes most, the night the rest. */
export const splitByZone = (volume: number, zones: number): number[] => {
  const others = (shares[zones] ?? [1]).slice(1).map((share) => Math.round(volume * share))
  return [volume - others.reduce((sum, other) => sum + other, 0), ...others]
}

/** The last 1st whose window has begun. */
export const presentClose = (today: string): string => {
  const next = addMonths(periodOf(today), 1)
  return windowOf(next).from <= today ? next : periodOf(today)
}

const dayIn = (random: Random, closes: string, today: string): string => {
  const { from } = windowOf(closes)
  const day = addDays(from, random.between(0, 4))
  return day < today ? day : addDays(today, -1)
}

/** The way of a dial that was misread, or of a house with a leak. */
const oddly = (random: Random, before: readonly number[], now: readonly number[]): number[] => {
  const [first = 0, ...rest] = now
  const was = before[0] ?? 0
  if (random.oneIn(2)) return [Math.max(was - random.between(5, 90), 0), ...rest]
  return [first + random.between(900, 2_400), ...rest]
}

const presentFate = (random: Random): PlannedReading['fate'] =>
  random.pick(['accepted', 'accepted', 'accepted', 'new', 'new', 'new', 'new', 'new'])

const readingsOf = (meter: ReadMeter, today: string): PlannedReading[] => {
  const random = createRandom(meter.id * 104_729)
  const last = presentClose(today)
  const dial = 10 ** meter.digits
  const isNew = meter.installedOn >= addMonths(last, -monthsBefore - 1)
  let values = splitByZone(isNew ? 0 : random.between(2_000, 60_000), meter.zones).map((value) => value % dial)
  const planned: PlannedReading[] = []
  for (let back = monthsBefore; back >= 0; back -= 1) {
    const closes = addMonths(last, -back)
    const used = splitByZone(meter.used.get(addMonths(closes, -1)) ?? random.between(60, 240), meter.zones)
    const before = values
    values = values.map((value, zone) => (value + (used[zone] ?? 0)) % dial)
    const takenOn = dayIn(random, closes, today)
    if (closes <= meter.installedOn) values = before
    // One home in five has not told its readings this month; the month before everybody has, or was visited.
    if (takenOn < meter.installedOn || (back === 0 && random.oneIn(5))) continue
    const odd = back === 0 && random.oneIn(14)
    const channel = random.pick(['cabinet', 'cabinet', 'cabinet', 'cabinet', 'call', 'file', 'round'] as const)
    const fate =
      back > 0
        ? 'accepted'
        : odd
          ? random.pick(['new', 'new', 'new', 'photo_requested', 'rejected'] as const)
          : presentFate(random)
    const zones = odd ? oddly(random, before, values).map((value) => value % dial) : values
    planned.push({ meter, closes, takenOn, zones, channel, fate })
  }
  return planned
}

/**
 * The readings of the demo’s homes for the present window and the six months before, oldest first: mostly accepted, some
 * waiting, a few that nobody would believe at once. The same day gives the same readings.
 */
export const planReadings = (meters: readonly ReadMeter[], today: string): PlannedReading[] =>
  meters
    .filter(({ account }) => !manualAccounts.includes(account))
    .flatMap((meter) => readingsOf(meter, today))
    .toSorted((one, other) => one.closes.localeCompare(other.closes) || one.meter.id - other.meter.id)
