import type { MeterCounts } from '../accounts/meter-schema.ts'
import { addMonths } from '../time/billing-period.ts'
import type { StandingVolume, VolumeOrigin } from './consumption-schema.ts'

/** A meter of a home that produces; `removedOn` null while it stands. */
export interface ProsumerMeter {
  number: string
  counts: MeterCounts
  installedOn: string
  removedOn: string | null
}

/** A month's consumption of such a home, kept under the meter that takes. */
export interface CombinedVolume {
  period: string
  meter: string
  hundredths: number
  origin: VolumeOrigin
  carried: number
}

const signs: Record<MeterCounts, number> = { taken: 1, produced: 1, released: -1 }

/** The period from which a home is a prosumer's: it has a meter that counts something else than what it took. */
export const prosumerSince = (meters: readonly ProsumerMeter[]): string | null => {
  const [first] = meters
    .filter(({ counts }) => counts !== 'taken')
    .map(({ installedOn }) => installedOn)
    .toSorted()
  return first === undefined ? null : `${first.slice(0, 7)}-01`
}

const stoodIn = ({ installedOn, removedOn }: ProsumerMeter, period: string): boolean =>
  installedOn < addMonths(period, 1) && (removedOn === null || removedOn > period)

/** The metered rows of a month, or none while one of the meters that stood in it has told nothing yet. */
const meteredIn = (period: string, meters: readonly ProsumerMeter[], rows: readonly StandingVolume[]) => {
  const ofMonth = rows.filter((row) => row.period === period)
  const told = new Map<StandingVolume, ProsumerMeter>()
  let silent = false
  for (const meter of meters) {
    const volume = ofMonth.find((row) => row.meter === meter.number && row.kind === meter.counts)
    // One that was put up again has both its lives in one volume.
    if (volume) told.set(volume, meter)
    else silent ||= stoodIn(meter, period)
  }
  return silent ? [] : [...told].map(([volume, meter]) => ({ meter, volume }))
}

/** What a month that stays was billed with, where its meters told it; null where another system did. */
const billedIn = (period: string, rows: readonly StandingVolume[]): number | null => {
  const billed = rows.filter((row) => row.period === period && row.kind === 'consumed')
  if (billed.length === 0 || billed.some(({ origin }) => origin === 'brought')) return null
  return billed.reduce((total, { hundredths }) => total + hundredths, 0)
}

/**
 * What a prosumer used himself: taken + produced − released, month by month (domain §5), pure. Months in `kept` stay as
 * billed. A month cannot be below nothing: what is left over is carried on, from months that have been closed since too.
 * `rows` are the account's stored volumes.
 */
export const combineProsumer = (
  meters: readonly ProsumerMeter[],
  rows: readonly StandingVolume[],
  kept: ReadonlySet<string>,
): CombinedVolume[] => {
  const combined: CombinedVolume[] = []
  let rest = 0
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted()
  for (const period of periods) {
    const told = meteredIn(period, meters, rows)
    const taking = told
      .filter(({ meter }) => meter.counts === 'taken')
      .toSorted((one, other) => one.meter.installedOn.localeCompare(other.meter.installedOn))
      .at(-1)
    if (!taking) continue
    const sum = (of: (volume: StandingVolume) => number): number =>
      told.reduce((total, { meter, volume }) => total + signs[meter.counts] * of(volume), 0)
    const own = sum(({ hundredths }) => hundredths)
    if (kept.has(period)) {
      rest += own - (billedIn(period, rows) ?? own)
      continue
    }
    const hundredths = Math.max(own + rest, 0)
    rest += own - hundredths
    const read = told.every(({ volume: { origin } }) => origin === 'read' || origin === 'brought')
    combined.push({
      period,
      meter: taking.meter.number,
      hundredths,
      origin: read ? 'read' : 'averaged',
      carried: sum(({ carried }) => carried) + hundredths - own,
    })
  }
  return combined
}
