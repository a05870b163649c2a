import type { Knex } from 'knex'
import { findSearchable, putAccountText } from './account-search-store.ts'
import { searchTextOf } from './search-text.ts'

/** The word that keeps each REM's accounts apart inside the index, so that a REM's hits are not crowded out by others'. */
export const districtWord = (districtId: number): string => `rem${districtId}x`

/**
 * Puts the account's number, consumer, phone, address, EIC codes and meter numbers into the search index anew. Call it
 * in the transaction that changed any of them.
 */
export const indexAccount = async (trx: Knex.Transaction, accountId: number): Promise<void> => {
  const account = await findSearchable(trx, accountId)
  if (!account) return
  const { name, numberDigits, phone, address, codes, districtId } = account
  const text = searchTextOf(name, numberDigits, phone, address, ...codes)
  await putAccountText(trx, accountId, `${text} ${districtWord(districtId)}`)
}
