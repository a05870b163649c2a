import { z } from 'zod'

/** The four kinds of volume (ZH, «Історичні дані»), as screens and papers name them. */
export const consumptionKinds = {
  consumed: { uk: 'спожита', en: 'consumed' },
  taken: { uk: 'відібрана', en: 'taken' },
  produced: { uk: 'вироблена', en: 'produced' },
  released: { uk: 'відпущена', en: 'released' },
} as const

export type ConsumptionKind = keyof typeof consumptionKinds

/** The kind asked for; what the consumer used unless told. */
export const consumptionKind = z.enum(['consumed', 'taken', 'produced', 'released']).default('consumed')

/** A month's volume at one meter. `hundredths` of a kWh, whole: 35 kWh is 3500. `period` is the month's first day. */
export interface MonthlyVolume {
  period: string
  meter: string
  kind: ConsumptionKind
  hundredths: number
}
