import type { Step } from './steps.ts'

/**
 * One line of the plan makes an order for each number of `ago`: placed so many working days before the demo’s today, on
 * the РЕМ’s next account (or on `account`), and led through `steps`. `dueToday`, `overdue` follow from `ago` and the
 * catalogue’s terms.
 */
export interface PlanLine {
  district: string
  service: string
  ago: readonly number[]
  steps?: readonly Step[]
  account?: string
  channel?: 'gateway' | 'phone' | 'paper'
  note?: string
  distanceKm?: number
  disconnectedForDebt?: boolean
}

/** The plan of one РЕМ as lines without its code. */
export const planOf = (district: string, lines: readonly Omit<PlanLine, 'district'>[]): PlanLine[] =>
  lines.map((line) => ({ district, ...line }))
