import type { RaRecord } from 'react-admin'
import {
  type ConsumptionKind,
  consumptionKinds,
  type VolumeOrigin,
} from '../../server/consumption/consumption-schema.ts'
import { addMonths } from '../../server/time/billing-period.ts'
import { kwhText } from '../readings/figures.ts'

/**
 * A row of GET /api/consumption: a month's volume at one meter, kWh to two digits. `estimated` is null where another system
 * told it; `carried` is what it holds of other months, minus what they hold of it.
 */
export interface ConsumptionRow extends RaRecord<string> {
  period: string
  account: string
  accountId: number
  district: number
  districtName: string
  meter: string
  kind: ConsumptionKind
  kwh: number
  zones: number[] | null
  estimated: boolean | null
  origin: VolumeOrigin
  carried: number
}

/** A volume and how it came about, at one moment. */
interface Figure {
  kwh: number
  origin: VolumeOrigin
}

/** A line of a volume's log; one of another `period` is a later month that took a difference over. */
export interface VolumeChange {
  at: string
  period: string
  before: Figure | null
  after: Figure | null
  carried: number
  carriedFrom: string[]
  reading: { id: number; takenOn: string; countsOn: string } | null
}

/** GET /api/consumption/:id: the row and what became of it, oldest first. */
export interface ConsumptionPage extends ConsumptionRow {
  changes?: VolumeChange[]
}

/** The kinds in the order screens name them. */
export const kindsInOrder = Object.keys(consumptionKinds) as ConsumptionKind[]

/** A volume as papers write it: `1 234,50`. */
export const volumeText = (kwh: number): string => {
  const hundredths = Math.round(Math.abs(kwh) * 100)
  const whole = kwhText(Math.floor(hundredths / 100))
  return `${kwh < 0 && hundredths > 0 ? '−' : ''}${whole},${String(hundredths % 100).padStart(2, '0')}`
}

/** A billing period as the office writes it: `01.11.2026`. */
export const periodText = (period: string): string => `01.${period.slice(5, 7)}.${period.slice(0, 4)}`

/** The sum of volumes, to two digits. */
export const sumOf = (rows: readonly Pick<ConsumptionRow, 'kwh'>[]): number =>
  rows.reduce((hundredths, { kwh }) => hundredths + Math.round(kwh * 100), 0) / 100

/** What closed months of a meter that is gone were billed above what it counted; nothing gives it back. */
export interface Overbilled {
  meter: string
  removedOn: string
  kwh: number
  months: string[]
}

/** Months as the office writes them, those that follow each other as one: `01.11.2026, 01.01.2027–01.03.2027`. */
export const periodsText = (periods: readonly string[]): string => {
  const runs: [first: string, last: string][] = []
  for (const period of periods.toSorted()) {
    const run = runs.at(-1)
    if (run && addMonths(run[1], 1) === period) run[1] = period
    else runs.push([period, period])
  }
  return runs.map(([first, last]) => [...new Set([first, last])].map(periodText).join('–')).join(', ')
}
