import type { ConsumptionKind } from '../../server/consumption/consumption-schema.ts'
import { addMonths } from '../../server/time/billing-period.ts'
import { type ConsumptionRow, kindsInOrder, sumOf } from './consumption.ts'

/** How far back a history is looked at; a year and a month, so that the same month a year ago is seen. */
export const spans = { year: 13, three_years: 37, all: Number.POSITIVE_INFINITY } as const
export type Span = keyof typeof spans

/** The kinds an account has volumes of, in their order. */
export const kindsIn = (rows: readonly ConsumptionRow[]): ConsumptionKind[] =>
  kindsInOrder.filter((kind) => rows.some((row) => row.kind === kind))

/** The rows of one kind as far back from the newest month as asked, newest first. */
export const rowsWithin = (rows: readonly ConsumptionRow[], kind: ConsumptionKind, span: Span): ConsumptionRow[] => {
  const ofKind = rows.filter((row) => row.kind === kind)
  const newest = ofKind.reduce((latest, { period }) => (period > latest ? period : latest), '')
  if (newest === '') return []
  const since = Number.isFinite(spans[span]) ? addMonths(newest, 1 - spans[span]) : ''
  return ofKind
    .filter(({ period }) => period >= since)
    .toSorted((one, other) => other.period.localeCompare(one.period) || one.meter.localeCompare(other.meter))
}

/** A month of the chart: all meters together; null where the account has no volume. */
export interface ChartMonth {
  period: string
  kwh: number | null
  estimated: boolean
}

/** The months of a chart, oldest first, none left out between the first and the last. */
export const chartMonths = (rows: readonly ConsumptionRow[]): ChartMonth[] => {
  const periods = rows.map(({ period }) => period).toSorted()
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return []
  const months: ChartMonth[] = []
  for (let period = first; period <= last; period = addMonths(period, 1)) {
    const here = rows.filter((row) => row.period === period)
    months.push({
      period,
      kwh: here.length > 0 ? sumOf(here) : null,
      estimated: here.some(({ estimated }) => estimated === true),
    })
  }
  return months
}
