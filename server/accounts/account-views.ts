import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { Refusal } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { accountDigits } from './account-number.ts'
import { bestFirst, findAccountIds } from './account-search-views.ts'
import { collationKey } from './collation-key.ts'

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

const source = (knex: Knex): Knex.QueryBuilder =>
  // Left joins, since both engines leave them out of the count: 620 000 accounts are then counted in a millisecond.
  knex('accounts')
    .leftJoin('consumers', 'consumers.id', 'accounts.consumer_id')
    .leftJoin('districts', 'districts.id', 'accounts.district_id')

const selected = {
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

const columns = {
  id: 'accounts.id',
  number: 'accounts.number_digits',
  account: 'accounts.number_digits',
  address: 'accounts.address_key',
  district: 'districts.name_key',
  districtId: 'accounts.district_id',
  consumer: 'consumers.name_key',
  consumerId: 'accounts.consumer_id',
}

const lineOf = (row: Row): AccountLine => ({
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

/** A REM is named with or without its last word: «Житомирський», «Житомирський РЕМ». */
const districtKeys = (name: string): string[] => [collationKey(name), collationKey(`${name} РЕМ`)]

/** A page of the accounts the actor may see, filtered, searched by `q`, sorted, with the exact total. */
export const listAccounts = async (
  knex: Knex,
  actor: Actor,
  asked: RowsAsked & { q: string | null },
): Promise<{ rows: AccountLine[]; total: number }> => {
  const scope = scopeOf(actor)
  const query = visibleTo(source(knex).select(selected), scope, {
    district: 'accounts.district_id',
    consumer: 'accounts.consumer_id',
  })
  if (asked.q !== null) {
    query.whereIn('accounts.id', await findAccountIds(knex, scope, asked.q))
    if (asked.sort === null) bestFirst(query, asked.q)
  }
  const conditions = asked.conditions.map((condition) =>
    condition.field === 'district'
      ? { ...condition, values: condition.values.flatMap((name) => districtKeys(String(name))) }
      : condition,
  )
  const { rows, total } = await listRows(query, columns, { ...asked, conditions })
  return { rows: rows.map(lineOf), total }
}

/** 404 that names the field of the form it came from; what is another REM's looks the same as what is not there. */
const noAccount = (): Refusal => {
  const message = 'Особовий рахунок не знайдено. Звірте номер із рахунком або перевірте район.'
  return new Refusal('notFound', 'not_found', message, { errors: { account: message } })
}

/** The account with this id (a number) or this account number (a text, punctuation ignored). Refuses `not_found`. */
export const loadAccount = async (knex: Knex, idOrNumber: number | string): Promise<AccountLine> => {
  const query = source(knex).select(selected)
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
