import { addMonths, periodOf, periodsWithin } from '../time/billing-period.ts'
import { addDays, dateOfDayNumber, dayNumberOf } from '../time/iso-date.ts'
import {
  type DialedMeter,
  type MeterLife,
  type MeterTotals,
  minus,
  type Span,
  totalsAt,
  totalsOfLives,
} from './meter-totals.ts'

/** What was billed, hundredths of kWh; `whole` where it counts days from before the meter's first reading too. */
export interface KeptVolume {
  hundredths: number
  /** By zone where that is known. */
  zones: readonly number[] | null
  whole: boolean
}

/** What a meter's months are derived from: its readings since it was put up, behind whose end nothing is estimated. */
export interface MeterStory extends MeterLife {
  meter: DialedMeter
  /** Its lives before, where it had been taken down and was put up again under its number; oldest first. */
  earlier?: readonly MeterLife[]
  /** The 1st up to which months are due: those without readings are estimated as far as this. */
  dueUntil: string
  /** The months that no longer change, by period. */
  kept: ReadonlyMap<string, KeptVolume>
  /** What the meter before it in its place was billed too much and has no month left to give back. */
  inherited?: Rest | null
}

/** All lives of a meter, oldest first. */
export const livesOf = (story: Omit<MeterStory, 'kept' | 'inherited'>): MeterLife[] => [...(story.earlier ?? []), story]

/**
 * A month's volume, hundredths of kWh, and its split by zone. `carried` is what it holds of other months (minus: what they
 * hold of it), so that `hundredths - carried` is what was used in the month itself; `carriedFrom` names those months.
 */
export interface DerivedVolume {
  period: string
  hundredths: number
  zones: number[]
  estimated: boolean
  carried: number
  carriedFrom: string[]
}

/** What no open month could take yet, hundredths of kWh by zone (minus: was billed too much), and the months it is of. */
export interface Rest {
  rest: readonly number[]
  restOf: readonly string[]
}

/** The derived months, oldest first, and what is left of them. */
export interface DerivedConsumption extends Rest {
  volumes: DerivedVolume[]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A total shared out as others are, whole hundredths; the largest takes what is left of rounding. */
const shareOut = (total: number, like: readonly number[]): number[] => {
  const weights = like.map((value) => Math.max(value, 0))
  const all = sum(weights)
  const shares = weights.map((weight) => (all === 0 ? 0 : Math.floor((total * weight) / all)))
  const largest = weights.indexOf(Math.max(...weights))
  return shares.map((share, zone) => (zone === largest ? share + total - sum(shares) : share))
}

/** What a meter went in a month, by zone; `bare` where it was not in use at all. */
interface OwnMonth {
  period: string
  own: number[]
  estimated: boolean
  bare: boolean
}

/** The last day of use up to `day`; the first of all where there is none before it. */
const inUseBy = (spans: readonly Span[], day: number): number =>
  spans.reduce((last, { from, to }) => (from <= day ? Math.min(to, day) : last), spans[0]?.from ?? day)

const stoodIn = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some((span) => span.from < to && span.to > from)

/** Whether a month holds days of use that are not read of: those before a life's first reading. */
const beginsUnread = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some((span) => span.from > from && span.from < to) ||
  (spans.some((span) => span.from >= to) && !stoodIn(spans, from, to))

const ownMonths = ({ kept, dueUntil }: MeterStory, { points, spans, measured }: MeterTotals): OwnMonth[] => {
  const days = [...measured].toSorted((one, other) => one - other)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const until = [dueUntil, periodOf(dateOfDayNumber(last))].toSorted().at(-1) ?? dueUntil
  return periodsWithin(dateOfDayNumber(first), addDays(until, -1)).flatMap((period) => {
    const [begin, end] = [dayNumberOf(period), dayNumberOf(addMonths(period, 1))]
    // What counts days from before a first reading stays: the readings go on behind that month.
    if (kept.get(period)?.whole && beginsUnread(spans, begin, end)) return []
    const [from, to] = [inUseBy(spans, begin), inUseBy(spans, end)]
    const own = minus(totalsAt(points, to), totalsAt(points, from))
    const estimated = !(measured.has(from) && measured.has(to))
    return [{ period, own, estimated, bare: !stoodIn(spans, begin, end) }]
  })
}

/** By the zones of a meter; of one with others all of it in the first. */
const byZones = (rest: readonly number[], zones: number): number[] =>
  Array.from({ length: zones }, (_, zone) => (rest.length === zones ? (rest[zone] ?? 0) : zone === 0 ? sum(rest) : 0))

/** Gives each month what its zones went and what closed months owe them, oldest first. */
const settleMonths = (
  months: readonly OwnMonth[],
  { kept, inherited }: Pick<MeterStory, 'kept' | 'inherited'>,
): DerivedConsumption => {
  const before = inherited ?? { rest: [], restOf: [] }
  const [first] = months
  if (!first) return { volumes: [], ...before }
  const volumes: DerivedVolume[] = []
  let rest = byZones(before.rest, first.own.length)
  let owed = [...before.restOf]
  for (const { period, own, estimated, bare } of months) {
    const billed = kept.get(period)
    const open = own.map((value, zone) => Math.max(value + (rest[zone] ?? 0), 0))
    const zones = billed ? [...(billed.zones ?? shareOut(billed.hundredths, own))] : open
    const [hundredths, carried] = [sum(zones), sum(zones) - sum(own)]
    rest = minus(rest, minus(zones, own))
    if (!(billed || (bare && hundredths === 0))) {
      volumes.push({ period, hundredths, zones, estimated, carried, carriedFrom: carried === 0 ? [] : owed })
    }
    if (rest.every((value) => value === 0)) owed = []
    else if (billed || owed.length === 0) owed = [...owed, period]
  }
  return { volumes, rest, restOf: owed }
}

/**
 * The monthly volumes of one meter from its accepted readings (domain §5), pure. A period is named by the 1st of its own
 * month, as in the seed's table: August is `2024-08-01`, though the reading that closes it counts as of 2024-09-01.
 * Between readings on 1sts the volume is their difference, zone by zone; where a month starts or ends between two readings
 * it is spread by the average daily volume (середньодобове); behind the last reading it goes on by that of the last span,
 * up to `dueUntil`. Both are marked estimated. A kept month stays as billed and no volume is below nothing: what that
 * leaves over goes into the next open month as `carried`. All volumes, kept ones counted in, and the rest add up to what
 * each zone of the meter went. A replaced meter ends with its last reading, its successor begins with its first; one that
 * is put up again begins anew, and a month that both its lives share is theirs together. What the meter before it was
 * billed too much in closed months, and cannot give back any more, its successor's months give back.
 */
export const deriveConsumption = (story: MeterStory): DerivedConsumption =>
  settleMonths(ownMonths(story, totalsOfLives(story.meter, livesOf(story))), story)
