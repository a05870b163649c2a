import type { Knex } from 'knex'
import { putSearchText } from '../db/search-index.ts'

/** What an account is searched by. */
export interface SearchableAccount {
  districtId: number
  numberDigits: string
  address: string
  name: string
  phone: string | null
  /** EIC codes of its metering points and numbers of their meters. */
  codes: string[]
}

/** What the account is searched by now; null when there is no such account. */
export const findSearchable = async (knex: Knex, accountId: number): Promise<SearchableAccount | null> => {
  const account = await knex('accounts')
    .join('consumers', 'consumers.id', 'accounts.consumer_id')
    .where('accounts.id', accountId)
    .first()
  if (!account) return null
  const points: { id: number; eic: string }[] = await knex('metering_points').where('account_id', accountId)
  const pointIds = points.map((point) => point.id)
  const meters: { number: string }[] = await knex('meters').whereIn('metering_point_id', pointIds)
  return {
    districtId: account.district_id,
    numberDigits: account.number_digits,
    address: account.address,
    name: `${account.surname} ${account.given_name} ${account.patronymic}`,
    phone: account.phone,
    codes: [...points.map((point) => point.eic), ...meters.map((meter) => meter.number)],
  }
}

/** Puts or replaces the text by which the account is found. */
export const putAccountText = (trx: Knex.Transaction, accountId: number, text: string): Promise<void> =>
  putSearchText(trx, 'account_search', accountId, text)
