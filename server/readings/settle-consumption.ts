import type { Knex } from 'knex'
import { type MeterToRecalculate, recalculateConsumption } from '../consumption/recalculate-consumption.ts'
import type { Office } from '../office.ts'
import { addMonths, periodOf } from '../time/billing-period.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { acceptedReadings } from './accepted-reading-views.ts'
import type { ReadingValues } from './check-reading.ts'
import { windowOf } from './reading-window.ts'
import { settleNextReadings } from './settle-next-readings.ts'
import { type SettledMeter, settledMeters } from './settled-meter-views.ts'
import { forgetUsualVolumes } from './usual-volume-store.ts'

/** A meter whose months are to be told anew, and why. */
export interface MeterToSettle {
  meterId: number
  /** The days that the readings just accepted or corrected count for, and counted for before; none for an estimate. */
  touched: readonly string[]
  /** The reading that was accepted or corrected; null for an estimate. */
  readingId: number | null
}

/** The last 1st whose window is over on a day: what has no reading for it by the 4th is estimated (domain §5). */
export const dueCloseOn = (today: string): string => {
  const closes = periodOf(today)
  return windowOf(closes).to < today ? closes : addMonths(closes, -1)
}

/** A meter that was read on the day it was taken down has been read to its end. */
const endOf = ({ removedOn }: SettledMeter, last: ReadingValues | undefined): string | null =>
  removedOn !== null && last && last.takenOn >= removedOn ? last.countsOn : removedOn

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
  const dueUntil = dueCloseOn(kyivDateOf(now))
  const meterIds = [...new Set(asked.map(({ meterId }) => meterId))]
  const accepted = await acceptedReadings(trx, meterIds)
  const toRecalculate = (await settledMeters(trx, meterIds)).flatMap((meter): MeterToRecalculate[] => {
    const readings = accepted.get(meter.id) ?? []
    const ofMeter = asked.filter(({ meterId }) => meterId === meter.id)
    const touched = ofMeter.flatMap((each) => each.touched)
    const [since] = [...touched, ...readings.map(({ countsOn }) => countsOn)].toSorted()
    if (since === undefined) return []
    const { districtId, accountId, number, counts, installedOn } = meter
    const story = { meter, readings, endsOn: endOf(meter, readings.at(-1)), dueUntil }
    const readingId = ofMeter.at(-1)?.readingId ?? null
    return [{ districtId, accountId, meter: number, counts, installedOn, story, since, readingId }]
  })
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
