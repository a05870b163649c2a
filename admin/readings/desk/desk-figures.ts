import { addMonths } from '../../../server/time/billing-period.ts'
import { kwhText } from '../figures.ts'
import type { ReadingPage } from '../reading.ts'

/** A month of the chart; null where nothing is known of it. */
export interface ChartMonth {
  period: string
  kwh: number | null
  /** The volume that the reading on the desk would give. */
  present: boolean
}

const shownMonths = 24

/** Two years of months, gaps in their places, and at the end what this reading gives. */
export const chartMonths = ({
  history24,
  closes,
  volume,
}: Pick<ReadingPage, 'history24' | 'closes' | 'volume'>): ChartMonth[] => {
  const last = addMonths(closes, -1)
  const known = new Map(history24.map(({ period, kwh }) => [period, kwh]))
  const before = Array.from({ length: shownMonths }, (_, at) => addMonths(last, at - shownMonths))
  return [
    ...before.map((period) => ({ period, kwh: known.get(period) ?? null, present: false })),
    { period: last, kwh: volume, present: true },
  ]
}

/**
 * The Januaries and Julys, to be named under their bars. A name is three bars wide: under the first bar, which the scale
 * stands beside, and under the last two, beside which nothing is, it would be cut off.
 */
export const halfYears = (months: readonly Pick<ChartMonth, 'period'>[]): string[] =>
  months.slice(1, -2).flatMap(({ period }) => (/-0[17]-/.test(period) ? [period] : []))

/** How far a zone's dial went since the reading before, `+80`; over its end where the checks say so. */
export const stepText = (
  { zones, previous, digits, flags }: Pick<ReadingPage, 'zones' | 'previous' | 'digits' | 'flags'>,
  zone: number,
): string | null => {
  const [now, before] = [zones[zone], previous?.zones[zone]]
  if (now === undefined || before === undefined) return null
  const rolledOver = now < before && flags.some(({ code }) => code === 'rolled_over')
  const step = rolledOver ? now - before + 10 ** digits : now - before
  return step > 0 ? `+${kwhText(step)}` : kwhText(step)
}

/** kWh with at most two digits behind the comma, as people write them. */
export const brokenKwh = (kwh: number): string => {
  const [whole = '0', part = ''] = String(Math.round(kwh * 100) / 100).split('.')
  return part === '' ? kwhText(Number(whole)) : `${kwhText(Number(whole))},${part}`
}
