import { z } from 'zod'

/** The four kinds of volume (ZH, «Історичні дані»), as screens and papers name them. */
export const consumptionKinds = {
  consumed: { uk: 'спожита', en: 'consumed' },
  taken: { uk: 'відібрана', en: 'taken' },
  produced: { uk: 'вироблена', en: 'produced' },
  released: { uk: 'відпущена', en: 'released' },
} as const

export type ConsumptionKind = keyof typeof consumptionKinds

/**
 * How a month's volume came about: told by another system; from readings of both its ends; by the average day between or
 * behind readings; by the average day of the months before where no reading tells one.
 */
export const volumeOrigins = {
  brought: { uk: 'передано іншою системою', en: 'told by another system' },
  read: { uk: 'за показами', en: 'from readings' },
  averaged: { uk: 'за середньодобовим', en: 'by the average day' },
  by_history: { uk: 'за середньодобовим попередніх місяців', en: 'by the average day of the months before' },
} as const

export type VolumeOrigin = keyof typeof volumeOrigins

/** The kind asked for; what the consumer used unless told. */
export const consumptionKind = z.enum(['consumed', 'taken', 'produced', 'released']).default('consumed')

/** A month's volume by its id, `account:meter:period:kind`. */
export const volumeParams = z.object({ id: z.string().max(100) })

/** A month's volume at one meter. `hundredths` of a kWh, whole: 35 kWh is 3500. `period` is the month's first day. */
export interface MonthlyVolume {
  period: string
  meter: string
  kind: ConsumptionKind
  hundredths: number
}

/** A month as it stands, with how it came about; `zones` where its meter has several and they are known. */
export interface StandingVolume extends MonthlyVolume {
  accountId: number
  zones: readonly number[] | null
  origin: VolumeOrigin
  /** What it holds of other months, hundredths; minus: what they hold of it. */
  carried: number
}
