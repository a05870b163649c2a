import type { Knex } from 'knex'

const districts = (trx: Knex.Transaction, ids: readonly number[]) =>
  trx('districts')
    .whereIn('id', [...ids])
    .orderBy('id')

/**
 * Holds the months of these REM open until the transaction ends: many may accept readings and write volumes at once,
 * nobody closes meanwhile. Whoever accepts asks first, so that what was decided before a closing is in its files.
 */
export const holdMonthsOpen = async (trx: Knex.Transaction, districtIds: readonly number[]): Promise<void> => {
  await districts(trx, [...new Set(districtIds)])
    .forShare()
    .select('id')
}

/** Waits until nobody writes volumes of a REM, and lets nobody begin before the transaction ends: for closing its month. */
export const holdMonthsForClosing = async (trx: Knex.Transaction, districtId: number): Promise<void> => {
  await districts(trx, [districtId]).forNoKeyUpdate().select('id')
}

/** Holds accounts until the transaction ends: what a prosumer consumed is told by several meters together. */
export const holdAccounts = async (trx: Knex.Transaction, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return
  await trx('accounts')
    .whereIn('id', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .select('id')
}
