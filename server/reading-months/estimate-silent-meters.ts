import { setImmediate as breathe } from 'node:timers/promises'
import { estimateByHistory } from '../consumption/estimate-by-history.ts'
import type { Office } from '../office.ts'
import { dueCloseOn } from '../readings/reading-window.ts'
import { settleSilentMeters } from '../readings/settle-silent-meters.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { districtsToEstimate, estimateProgress, noteEstimated } from './month-estimate-store.ts'
import { type ClosingMonth, periodOfMonth } from './month-of-district.ts'
import { nextAccounts, silentMeterIds, stillSilent } from './silent-meter-views.ts'

type Needed = Pick<Office, 'db' | 'clock'>

/** So many accounts are looked at in some milliseconds. */
const accountsAtOnce = 500
/** So many silent meters are some tens of milliseconds' work, after which others may write. */
const metersAtOnce = 40

const estimateMeters = (office: Needed, month: ClosingMonth, meterIds: readonly number[]): Promise<number> =>
  office.db.transaction(async (trx) => {
    await settleSilentMeters(trx, office, meterIds)
    const silent = await stillSilent(trx, month, meterIds)
    return meterIds.length - silent.length + (await estimateByHistory(trx, silent, periodOfMonth(month)))
  })

const note = (office: Needed, month: ClosingMonth, after: number, estimated: number, done: boolean): Promise<void> => {
  const doneAt = done ? office.clock.now().toISOString() : null
  return office.db.transaction((trx) => noteEstimated(trx, month, { after, estimated, doneAt }))
}

/**
 * Estimates every meter of a REM that has no volume for a month by its average day (domain §5), slice by slice, each
 * committed for itself, so that it goes on after a restart where it stopped. `anew` looks at all of them once more. Gives
 * how many were estimated; those without any history stay without a volume and are listed as missing.
 */
export const estimateMonth = async (office: Needed, month: ClosingMonth, anew = false): Promise<number> => {
  const progress = await estimateProgress(office.db.reader, month)
  if (progress.done && !anew) return 0
  let estimated = 0
  let after = anew ? 0 : progress.after
  for (;;) {
    const stretch = await nextAccounts(office.db.reader, month.districtId, after, accountsAtOnce)
    if (!stretch) break
    const silent = await silentMeterIds(office.db.reader, month, stretch)
    let made = 0
    for (let start = 0; start < silent.length; start += metersAtOnce) {
      made += await estimateMeters(office, month, silent.slice(start, start + metersAtOnce))
      await breathe()
    }
    if (made > 0) await note(office, month, stretch.upTo, made, false)
    estimated += made
    after = stretch.upTo
    await breathe()
  }
  await note(office, month, after, 0, true)
  return estimated
}

/**
 * «Nothing by the 4th → average daily volume»: estimates the month whose window is over for every REM in which that is not
 * done and that has not closed it. Gives how many meters were estimated.
 */
export const estimateDueMonths = async (office: Needed): Promise<number> => {
  const closes = dueCloseOn(kyivDateOf(office.clock.now()))
  let estimated = 0
  for (const districtId of await districtsToEstimate(office.db.reader, closes)) {
    estimated += await estimateMonth(office, { districtId, closes })
  }
  return estimated
}
