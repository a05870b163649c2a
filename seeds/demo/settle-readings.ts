import { numberOfPeriod } from '../../server/consumption/consumption-code.ts'
import type { Office } from '../../server/office.ts'
import { closeReadingMonth, prepareClosing } from '../../server/reading-months/close-reading-month.ts'
import { settleMeters } from '../../server/readings/settle-consumption.ts'
import { addMonths, periodOf } from '../../server/time/billing-period.ts'
import { frozenClock } from '../../server/time/clock.ts'
import { startOfKyivDay } from '../../server/time/kyiv-date.ts'
import { type Cast, staffOf } from './cast.ts'
import { manualAccounts, presentClose } from './plan-readings.ts'

const slice = 100

/** A meter with readings, and the first day for which one was accepted. */
interface ReadMeter {
  meterId: number
  accountId: number
  number: string
  first: string
}

const readMeters = (office: Office): Promise<ReadMeter[]> =>
  office.db
    .reader('readings')
    .join('meters', 'meters.id', 'readings.meter_id')
    .join('accounts', 'accounts.id', 'readings.account_id')
    .where('readings.state', 'accepted')
    .whereNotIn('accounts.number', [...manualAccounts])
    .groupBy('meters.id', 'accounts.id', 'meters.number')
    .orderBy('meters.id')
    .select({ meterId: 'meters.id', accountId: 'accounts.id', number: 'meters.number' })
    .min({ first: 'readings.counts_on' })

const settleSlice = (office: Office, meters: readonly ReadMeter[]): Promise<void> =>
  office.db.transaction(async (trx) => {
    // What another system had told gives way to what the readings tell: the months behind the first of them.
    for (const { accountId, number, first } of meters) {
      for (const table of ['consumption', 'consumption_zones']) {
        await trx(table)
          .where({ account_id: accountId, meter_number: number })
          .where('period', '>=', numberOfPeriod(first === periodOf(first) ? first : addMonths(periodOf(first), 1)))
          .delete()
      }
    }
    const asked = meters.map(({ meterId }) => ({ meterId, touched: [], readingId: null }))
    await settleMeters(trx, office, asked)
  })

/** The REM that have closed what came before: those of the demo's clerks. */
const closing = ['01', '08'] as const
const closedMonths = 3

const closeMonths = async (office: Office, cast: Cast, today: string): Promise<void> => {
  for (const code of closing) {
    const { districtId } = staffOf(cast, 'clerk', code)
    if (districtId === null) continue
    const { name } = await office.db.reader('districts').where('id', districtId).first('name')
    for (let back = closedMonths; back >= 1; back -= 1) {
      const closes = addMonths(presentClose(today), -back)
      // The afternoon of the 5th.
      const at = new Date(Date.parse(startOfKyivDay(`${closes.slice(0, 8)}05`)) + 15 * 3_600_000).toISOString()
      const then = { ...office, clock: frozenClock(at) }
      const month = { districtId, closes, districtName: name, leaveWaiting: true }
      await prepareClosing(then, month)
      await office.db.transaction((trx) => closeReadingMonth(trx, then, staffOf(cast, 'clerk', code), month))
    }
  }
}

/**
 * Derives the demo's recent months from its readings, as the office would have: silent meters by their average day. The
 * REM of the manuals have closed the months before the last one. Readings and older consumption must be there.
 */
export const settleDemoReadings = async (office: Office, cast: Cast, today: string): Promise<void> => {
  const meters = await readMeters(office)
  for (let start = 0; start < meters.length; start += slice) {
    await settleSlice(office, meters.slice(start, start + slice))
  }
  await closeMonths(office, cast, today)
}
