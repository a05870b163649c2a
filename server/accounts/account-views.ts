import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { Refusal } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { accountDigits } from './account-number.ts'

/** An account as lists and pickers show it; `district` and `consumer` are names. */
export interface AccountLine {
  id: number
  number: string
  address: string
  district: string
  districtId: number
  consumer: string
  consumerId: number
  phone: string | null
  version: number
}

/** Joins the names of consumer and REM to a query of accounts. */
export const withNames = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query
    .join('consumers', 'consumers.id', 'accounts.consumer_id')
    .join('districts', 'districts.id', 'accounts.district_id')

/** The columns `lineOf` reads. */
export const selected = {
  id: 'accounts.id',
  number: 'accounts.number',
  address: 'accounts.address',
  district: 'districts.name',
  districtId: 'accounts.district_id',
  surname: 'consumers.surname',
  givenName: 'consumers.given_name',
  patronymic: 'consumers.patronymic',
  consumerId: 'consumers.id',
  phone: 'consumers.phone',
  version: 'accounts.version',
}

/** An account from its joined row. */
export const lineOf = (row: Row): AccountLine => ({
  id: Number(row.id),
  number: String(row.number),
  address: String(row.address),
  district: String(row.district),
  districtId: Number(row.districtId),
  consumer: [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' '),
  consumerId: Number(row.consumerId),
  phone: row.phone === null ? null : String(row.phone),
  version: Number(row.version),
})

/** 404 that names the field of the form it came from; what is another REM's looks the same as what is not there. */
const noAccount = (): Refusal => {
  const message = 'Особовий рахунок не знайдено. Звірте номер із рахунком або перевірте район.'
  return new Refusal('notFound', 'not_found', message, { errors: { account: message } })
}

/** The account with this id (a number) or this account number (a text, punctuation ignored). Refuses `not_found`. */
const loadAccount = async (knex: Knex, idOrNumber: number | string): Promise<AccountLine> => {
  const query = withNames(knex('accounts')).select(selected)
  const row: Row | undefined = await (typeof idOrNumber === 'number'
    ? query.where('accounts.id', idOrNumber)
    : query.where('accounts.number_digits', accountDigits(idOrNumber))
  ).first()
  if (!row) throw noAccount()
  return lineOf(row)
}

/** `loadAccount`, as far as the actor may see it. Refuses `not_found` alike for what is absent and what is another's. */
export const loadVisibleAccount = async (
  knex: Knex,
  actor: Actor,
  idOrNumber: number | string,
): Promise<AccountLine> => {
  const account = await loadAccount(knex, idOrNumber)
  if (!inScope(scopeOf(actor), account)) throw noAccount()
  return account
}
