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

/** A month of a meter's history: its number in the year, and what was used in it, hundredths of kWh. */
interface UsedMonth {
  month: number
  hundredths: number
}

const monthOf = (period: string): number => Number(period.slice(5, 7))

/** Whether two months stand at most one apart in the circle of the year. */
const sameSeason = (one: number, other: number): boolean => {
  const apart = Math.abs(one - other)
  return apart <= 1 || apart === 11
}

/** Values carry their weights in their last digits while they are sorted: as plain numbers they are sorted at once. */
const room = 8

/** The value that half of the weight does not exceed; whole values, whole weights below `room`. */
const weighedMedian = (values: readonly number[], weights: readonly number[]): number => {
  const sorted = Float64Array.from(values, (value, place) => value * room + (weights[place] ?? 0)).sort()
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2
  let passed = 0
  for (const each of sorted) {
    passed += each % room
    if (passed >= half) return Math.floor(each / room)
  }
  return 0
}

/** `usualVolume` of months that are told by their numbers. */
export const usualOfMonths = (history: readonly UsedMonth[], asked: number): UsualVolume | null => {
  if (history.length < leastMonths) return null
  const seasonal = history.length >= seasonKnownAfter
  const values = history.map(({ hundredths }) => hundredths)
  const weights = history.map(({ month }) => (seasonal && sameSeason(month, asked) ? seasonWeight : 1))
  const usual = weighedMedian(values, weights)
  const away = values.map((value) => Math.abs(value - usual))
  return { usual, deviation: weighedMedian(away, weights) }
}

/**
 * What a meter usually uses in `period` (issue 4 B): the median of its own months with the median of their deviations,
 * which a leak or an empty house in one month cannot move; with two years of history the season counts for more. Null
 * while there are fewer than three months to tell from.
 */
export const usualVolume = (history: readonly MonthVolume[], period: string): UsualVolume | null =>
  usualOfMonths(
    history.map(({ period: each, kwh }) => ({ month: monthOf(each), hundredths: Math.round(kwh * 100) })),
    monthOf(period),
  )

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
