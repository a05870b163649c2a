import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { Office } from '../office.ts'
import { findDueMonth, nextAccepted, noteSettled } from './consumption-due-store.ts'
import { holdMeters } from './reading-store.ts'
import { settleMeters } from './settle-consumption.ts'

/** So many meters are some tens of milliseconds' work, after which others may write. */
const slice = 50

const settleSlice = (office: Pick<Office, 'db' | 'clock'>): Promise<number | null> =>
  office.db.transaction(async (trx) => {
    const month = await findDueMonth(trx)
    if (!month) return null
    const readings = await nextAccepted(trx, month, slice)
    await holdMeters(
      trx,
      readings.map(({ meterId }) => meterId),
    )
    await settleMeters(
      trx,
      office,
      readings.map(({ id, meterId, countsOn }) => ({ meterId, touched: [countsOn], readingId: id })),
    )
    await noteSettled(trx, month, readings.at(-1)?.id ?? null)
    return readings.length
  })

/**
 * Writes the consumption of months whose clean readings were accepted in bulk: acceptance itself stays one short action,
 * and what it left behind survives a restart. Gives how many readings were settled.
 */
export const settleDueConsumption = async (office: Pick<Office, 'db' | 'clock'>): Promise<number> => {
  let settled = 0
  // A look without the writer's turn: nearly always nothing waits.
  if (!(await findDueMonth(office.db.reader))) return settled
  for (let done = await settleSlice(office); done !== null; done = await settleSlice(office)) {
    settled += done
    await breathe()
  }
  return settled
}

/** Whether readings of a REM were accepted in bulk whose consumption is not written yet. */
export const isConsumptionDue = async (knex: Knex, districtId: number): Promise<boolean> =>
  (await findDueMonth(knex, districtId)) !== null
