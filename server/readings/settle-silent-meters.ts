import type { Knex } from 'knex'
import type { Office } from '../office.ts'
import { holdMeters } from './reading-store.ts'
import { settleMeters } from './settle-consumption.ts'

/**
 * Goes on by the average day where meters have told nothing for a month that is due, from the readings they have. Holds
 * the meters until the transaction ends; a hundred or so at once.
 */
export const settleSilentMeters = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  meterIds: readonly number[],
): Promise<void> => {
  await holdMeters(trx, meterIds)
  await settleMeters(
    trx,
    office,
    meterIds.map((meterId) => ({ meterId, touched: [], readingId: null })),
  )
}
