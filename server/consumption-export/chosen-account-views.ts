import type { Knex } from 'knex'
import { accountDigits } from '../accounts/account-number.ts'
import { visibleTo } from '../db/visible-to.ts'
import { Refusal } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'

/** An account chosen for an export. */
export interface ChosenAccount {
  id: number
  number: string
  digits: string
}

const atOnce = 400

const missing = (): Refusal => {
  const message = 'Деякі з обраних рахунків не знайдено. Звірте номери або перевірте район.'
  return new Refusal('notFound', 'not_found', message, { errors: { accounts: message } })
}

/**
 * The accounts with these ids (numbers) or account numbers (texts, punctuation ignored), each once, in the order of their
 * numbers. All of them must lie in the actor's scope, and in the REM where one is asked for: else `not_found`, like those
 * that do not exist.
 */
export const chosenAccounts = async (
  knex: Knex,
  actor: Actor,
  chosen: readonly (number | string)[],
  districtId: number | null,
): Promise<ChosenAccount[]> => {
  const ids = chosen.filter((each) => typeof each === 'number')
  const numbers = chosen.filter((each) => typeof each === 'string').map(accountDigits)
  const found = new Map<number, ChosenAccount>()
  const seen = new Set<number | string>()
  const look = async (column: 'id' | 'number_digits', values: readonly (number | string)[]): Promise<void> => {
    for (let at = 0; at < values.length; at += atOnce) {
      const query = knex('accounts').whereIn(column, values.slice(at, at + atOnce))
      if (districtId !== null) query.where('district_id', districtId)
      const rows: ChosenAccount[] = await visibleTo(query, scopeOf(actor), {
        district: 'district_id',
        consumer: 'consumer_id',
      }).select({ id: 'id', number: 'number', digits: 'number_digits' })
      for (const row of rows) {
        found.set(row.id, row)
        seen.add(column === 'id' ? row.id : row.digits)
      }
    }
  }
  await look('id', ids)
  await look('number_digits', numbers)
  if (![...ids, ...numbers].every((each) => seen.has(each))) throw missing()
  return [...found.values()].sort((one, other) => (one.digits < other.digits ? -1 : 1))
}
