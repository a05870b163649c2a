import type { Knex } from 'knex'
import { findSearchable, putAccountText, type SearchableAccount } from './account-search-store.ts'
import { searchTextOf } from './search-text.ts'

/** Before the surname, so that what begins one is told from what merely stands in an address. */
export const surnameMark = '^'
/** Before the account's own number. */
export const numberMark = '#'
/** What keeps each REM's accounts apart inside the index: three signs, so that they are one entry of it. */
export const districtMark = (districtId: number): string => `~${String(districtId).padStart(2, '0')}`

/**
 * The text under which an account is found: `^ українець іван … # 0101010101 380… м жітомір … ~01`. Every word follows
 * a space, so that the beginnings of words can be asked for; the marks stand in no word.
 */
export const accountText = ({ districtId, name, numberDigits, phone, address, codes }: SearchableAccount): string =>
  [
    `${surnameMark}${searchTextOf(name)}`,
    `${numberMark}${searchTextOf(numberDigits, phone, address, ...codes)}`,
    districtMark(districtId),
  ].join(' ')

/**
 * Puts the account's number, consumer, phone, address, EIC codes and meter numbers into the search index anew. Call it
 * in the transaction that changed any of them.
 */
export const indexAccount = async (trx: Knex.Transaction, accountId: number): Promise<void> => {
  const account = await findSearchable(trx, accountId)
  if (account) await putAccountText(trx, accountId, accountText(account))
}
