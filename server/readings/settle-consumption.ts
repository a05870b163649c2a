import type { Knex } from 'knex'
import { recalculateConsumption } from '../consumption/recalculate-consumption.ts'
import type { Office } from '../office.ts'
import { addMonths, periodOf } from '../time/billing-period.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { acceptedReadings } from './accepted-reading-views.ts'
import type { ReadingValues } from './check-reading.ts'
import { loadMeter, type PlacedMeter } from './reading-context-views.ts'
import { windowOf } from './reading-window.ts'

/** The 1st whose window is over: what has no reading for it by the 4th is estimated (domain §5). */
const dueUntil = (today: string): string => {
  const closes = periodOf(today)
  return windowOf(closes).to < today ? closes : addMonths(closes, -1)
}

/** A meter that was read on the day it was taken down has been read to its end. */
const endOf = ({ removedOn }: PlacedMeter, last: ReadingValues | undefined): string | null =>
  removedOn !== null && last && last.takenOn >= removedOn ? last.countsOn : removedOn

/**
 * Brings a meter's monthly volumes in line with its accepted readings, in the caller's transaction, who holds the meter.
 * `touched` are the days that the readings just accepted or corrected count for, and counted for before.
 */
export const settleConsumption = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  meterId: number,
  touched: readonly string[],
): Promise<void> => {
  const meter = await loadMeter(trx, meterId)
  const readings = await acceptedReadings(trx, meterId)
  const [since] = [...touched, ...readings.map(({ countsOn }) => countsOn)].toSorted()
  if (since === undefined) return
  await recalculateConsumption(trx, {
    districtId: meter.districtId,
    of: { accountId: meter.accountId, meter: meter.number },
    story: {
      meter,
      readings,
      endsOn: endOf(meter, readings.at(-1)),
      dueUntil: dueUntil(kyivDateOf(office.clock.now())),
    },
    since,
  })
}
