import type { Knex } from 'knex'
import type { MeterLife } from '../consumption/meter-totals.ts'
import { type MeterToRecalculate, recalculateConsumption } from '../consumption/recalculate-consumption.ts'
import { groupBy } from '../group-by.ts'
import type { Office } from '../office.ts'
import { addMonths, periodOf } from '../time/billing-period.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { acceptedReadings } from './accepted-reading-views.ts'
import type { ReadingValues } from './check-reading.ts'
import { holdMeters } from './reading-store.ts'
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

/**
 * How far a meter's months are due. One that ended before is due to the end of the present month: nothing is estimated
 * there, and what closed months lack of it has no later reading to wait for.
 */
const dueUntilOf = ({ endsOn }: MeterLife, today: string): string => {
  const due = dueCloseOn(today)
  return endsOn !== null && endsOn < due ? addMonths(today, 1) : due
}

/** A meter that was read on the day it was taken down has been read to its end. */
const lifeOf = ({ installedOn, removedOn }: SettledMeter, readings: readonly ReadingValues[]): MeterLife => {
  const last = readings.at(-1)
  const isReadToItsEnd = removedOn !== null && last && last.takenOn >= removedOn
  return { installedOn, readings, endsOn: isReadToItsEnd ? last.countsOn : removedOn }
}

/** The lives of each meter, oldest first. */
const livesTogether = (meters: readonly SettledMeter[]): SettledMeter[][] => {
  const together = groupBy(meters, ({ accountId, number, counts }) => `${accountId}/${counts}/${number}`)
  return [...together.values()].map((lives) =>
    lives.toSorted((one, other) => one.installedOn.localeCompare(other.installedOn)),
  )
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
  const toRecalculate = livesTogether(meters).flatMap((lives): MeterToRecalculate[] => {
    const told = lives.map((meter) => lifeOf(meter, accepted.get(meter.id) ?? []))
    const [meter, life] = [lives.at(-1), told.at(-1)]
    const ofMeter = asked.filter(({ meterId }) => lives.some(({ id }) => id === meterId))
    const read = told.flatMap(({ readings }) => readings.map(({ countsOn }) => countsOn))
    const [since] = [...ofMeter.flatMap(({ touched }) => touched), ...read].toSorted()
    if (since === undefined || !meter || !life) return []
    const { districtId, accountId, number, counts } = meter
    const story = { meter, ...life, earlier: told.slice(0, -1), dueUntil: dueUntilOf(life, today) }
    const readingId = ofMeter.at(-1)?.readingId ?? null
    return [{ districtId, accountId, meter: number, counts, story, since, readingId }]
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
