import { addMonths, periodOf } from '../time/billing-period.ts'
import type { ConsumptionKind, StandingVolume } from './consumption-schema.ts'
import {
  type DerivedVolume,
  deriveConsumption,
  type KeptVolume,
  livesOf,
  type MeterStory,
  type Rest,
} from './derive-consumption.ts'
import type { MeterLife } from './meter-totals.ts'

/** A meter's readings with what stands for its months. */
export interface MeterToPlan {
  story: Omit<MeterStory, 'kept' | 'inherited'>
  /** What the meter before it in its place could not give back. */
  inherited?: Rest | null
  /** As what the months of this meter are kept: `consumed` where nothing is produced (domain §5). */
  kindOf: (period: string) => ConsumptionKind
  standing: readonly StandingVolume[]
  /** The periods that its REM has closed. */
  closed: ReadonlySet<string>
}

/** What is to be written over what; `before` null where nothing stood. */
export interface PlannedVolume extends DerivedVolume {
  kind: ConsumptionKind
  before: StandingVolume | null
}

/** The months to write, the derived ones to take away, and what waits for the next open month. */
export interface VolumePlan extends Rest {
  put: PlannedVolume[]
  drop: StandingVolume[]
}

/** The row of each month that the meter itself told; until a home produces, what it took is kept as what it consumed. */
const meteredOf = ({ standing, kindOf }: MeterToPlan): Map<string, StandingVolume> => {
  const metered = new Map<string, StandingVolume>()
  for (const each of standing) {
    const kind = kindOf(each.period)
    if (each.kind === kind) metered.set(each.period, each)
    else if (kind === 'taken' && each.kind === 'consumed' && !metered.has(each.period)) metered.set(each.period, each)
  }
  return metered
}

const readDays = ({ readings }: MeterLife): string[] => readings.map(({ countsOn }) => countsOn).toSorted()

/** The stretches in which the meter stood and was not read yet. */
const unreadOf = ({ story }: MeterToPlan) =>
  livesOf(story).flatMap((life) => {
    const [first] = readDays(life)
    return first === undefined ? [] : [{ since: life.installedOn, first }]
  })

/** Whether a month counts days from before a first reading, which the readings cannot tell anew. */
const isWhole = ({ origin, period }: StandingVolume, unread: ReturnType<typeof unreadOf>): boolean =>
  origin === 'brought' ||
  (origin === 'by_history' &&
    unread.some(({ since, first }) => since < addMonths(period, 1) && first > (since > period ? since : period)))

const keptOf = (meter: MeterToPlan, metered: ReadonlyMap<string, StandingVolume>) => {
  const unread = unreadOf(meter)
  const kept = new Map<string, KeptVolume>(
    [...meter.closed].map((period) => [period, { hundredths: 0, zones: null, whole: false }]),
  )
  for (const each of metered.values()) {
    const whole = isWhole(each, unread)
    if (whole || kept.has(each.period)) {
      kept.set(each.period, { hundredths: each.hundredths, zones: each.zones, whole })
    }
  }
  return kept
}

/**
 * How far the last readings are to be gone on from: not past what another system told of later months, which knows more
 * than an average from before them.
 */
const dueUntilOf = ({ story }: MeterToPlan, metered: ReadonlyMap<string, StandingVolume>): string => {
  const last = livesOf(story).flatMap(readDays).toSorted().at(-1)
  const told = [...metered.values()].filter(
    ({ origin, period }) => origin === 'brought' && last !== undefined && period >= periodOf(last),
  )
  return [story.dueUntil, ...told.map(({ period }) => period)].toSorted()[0] ?? story.dueUntil
}

const sameZones = (one: readonly number[], other: readonly number[] | null): boolean =>
  one.length === 1 || one.join() === other?.join()

const isSame = ({ kind, before, ...told }: PlannedVolume): boolean =>
  before !== null &&
  before.kind === kind &&
  told.hundredths === before.hundredths &&
  told.carried === before.carried &&
  (told.estimated ? 'averaged' : 'read') === before.origin &&
  sameZones(told.zones, before.zones)

/**
 * What is to change so that a meter's months say what its readings say (`deriveConsumption`), pure. Months that are closed
 * or were told by another system stay; estimates give way to readings. Months that stand as they should are not named.
 */
export const planVolumes = (meter: MeterToPlan): VolumePlan => {
  const metered = meteredOf(meter)
  const kept = keptOf(meter, metered)
  const dueUntil = dueUntilOf(meter, metered)
  const { inherited = null, story } = meter
  const { volumes, rest, restOf } = deriveConsumption({ ...story, dueUntil, kept, inherited })
  const told = new Set(volumes.map(({ period }) => period))
  const put = volumes
    .map((each) => ({ ...each, kind: meter.kindOf(each.period), before: metered.get(each.period) ?? null }))
    .filter((each) => !isSame(each))
  const drop = [...metered.values()].filter(
    ({ period, origin }) => (origin === 'read' || origin === 'averaged') && !told.has(period) && !kept.has(period),
  )
  return { put, drop, rest, restOf }
}
