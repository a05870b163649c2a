import type { ReadingThresholds } from './reading-threshold-schema.ts'

/** A month's volume of a meter, whole or broken kWh; `period` is the month's first day. */
export interface MonthVolume {
  period: string
  kwh: number
}

/** What a meter usually uses in a month and how far its months lie from that, hundredths of kWh. */
export interface UsualVolume {
  usual: number
  deviation: number
}

/** The band in which a volume would be usual, whole kWh, both ends counted in. */
export interface UsualBand {
  low: number
  high: number
}

/** Fewer months than this tell nothing. */
const leastMonths = 3
/** From two years on the season is known: the same month and its neighbours of earlier years count so many times more. */
const seasonKnownAfter = 24
const seasonWeight = 4
const usualMonthDays = 30

interface Weighed {
  value: number
  weight: number
}

const monthOf = (period: string): number => Number(period.slice(5, 7))

/** Whether two months stand at most one apart in the circle of the year. */
const sameSeason = (one: string, other: string): boolean => {
  const apart = Math.abs(monthOf(one) - monthOf(other))
  return apart <= 1 || apart === 11
}

/** The value that half of the weight does not exceed. */
const weighedMedian = (values: readonly Weighed[]): number => {
  const sorted = values.toSorted((one, other) => one.value - other.value)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let passed = 0
  for (const { value, weight } of sorted) {
    passed += weight
    if (passed >= half) return value
  }
  return 0
}

/**
 * What a meter usually uses in `period` (issue 4 B): the median of its own months with the median of their deviations,
 * which a leak or an empty house in one month cannot move; with two years of history the season counts for more. Null
 * while there are fewer than three months to tell from.
 */
export const usualVolume = (history: readonly MonthVolume[], asked: string): UsualVolume | null => {
  if (history.length < leastMonths) return null
  const seasonal = history.length >= seasonKnownAfter
  const weighed = history.map(({ period, kwh }) => ({
    value: Math.round(kwh * 100),
    weight: seasonal && sameSeason(period, asked) ? seasonWeight : 1,
  }))
  const usual = weighedMedian(weighed)
  const deviation = weighedMedian(weighed.map(({ value, weight }) => ({ value: Math.abs(value - usual), weight })))
  return { usual, deviation }
}

/** The band in which the volume of `days` days would be usual, by a REM's thresholds. */
export const bandOf = (
  { usual, deviation }: UsualVolume,
  days: number,
  { spread, floorKwh, floorPercent }: ReadingThresholds,
): UsualBand => {
  const away = Math.max(spread * deviation, floorKwh * 100, (usual * floorPercent) / 100)
  const months = Math.max(days, 1) / usualMonthDays
  return {
    low: Math.floor((Math.max(usual - away, 0) * months) / 100),
    high: Math.ceil(((usual + away) * Math.max(months, 1)) / 100),
  }
}
