import type { Knex } from 'knex'
import { holdMonthsForClosing } from './hold-store.ts'

/**
 * Waits until nobody writes volumes of a REM any more, and lets nobody begin before the transaction ends: what is read
 * then is what the month is closed with.
 */
export const holdMonthsClosed = (trx: Knex.Transaction, districtId: number): Promise<void> =>
  holdMonthsForClosing(trx, districtId)
