import type { Knex } from 'knex'
import { recalculateConsumption } from '../consumption/recalculate-consumption.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { acceptedReadings } from './accepted-reading-views.ts'
import { meterStories } from './meter-stories.ts'
import { holdMeters } from './reading-store.ts'
import { settleNextReadings } from './settle-next-readings.ts'
import { settledMeters } from './settled-meter-views.ts'
import { forgetUsualVolumes } from './usual-volume-store.ts'

/** A meter whose months are to be told anew, and why. */
export interface MeterToSettle {
  meterId: number
  /** The days that the readings just accepted or corrected count for, and counted for before; none for an estimate. */
  touched: readonly string[]
  /** The reading that was accepted or corrected; null for an estimate. */
  readingId: number | null
}

/**
 * Brings the monthly volumes of meters in line with their accepted readings, in the caller's transaction, who holds the
 * meters; a hundred or so at once. What was told of later readings by comparing them with these is told anew.
 */
export const settleMeters = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  asked: readonly MeterToSettle[],
): Promise<void> => {
  const now = office.clock.now()
  const today = kyivDateOf(now)
  const meterIds = new Set(asked.map(({ meterId }) => meterId))
  const meters = await settledMeters(trx, [...meterIds])
  const others = meters.map(({ id }) => id).filter((id) => !meterIds.has(id))
  if (others.length > 0) await holdMeters(trx, others)
  const accepted = await acceptedReadings(
    trx,
    meters.map(({ id }) => id),
  )
  const toRecalculate = meterStories(meters, accepted, asked, today)
  await recalculateConsumption(trx, toRecalculate, now.toISOString())
  for (const since of new Set(asked.flatMap(({ touched }) => touched))) {
    const changed = asked.filter(({ touched }) => touched.includes(since)).map(({ meterId }) => meterId)
    await forgetUsualVolumes(trx, changed, since)
  }
  await settleNextReadings(trx, asked)
}

/** `settleMeters` of one meter, by one reading. */
export const settleConsumption = (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  meterId: number,
  touched: readonly string[],
  readingId: number | null = null,
): Promise<void> => settleMeters(trx, office, [{ meterId, touched, readingId }])
