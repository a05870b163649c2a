import type { Knex } from 'knex'
import { searchPapers } from '../accounts/search-papers.ts'
import type { Row } from '../db/database.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'
import { type ContractState, contractLifecycle } from './contract-lifecycle.ts'

/** The contract last offered for an order and not withdrawn, or null. */
export const contractOfOrder = async (
  knex: Knex,
  orderId: number,
): Promise<{ number: string; total: number; issuedOn: string; state: ContractState } | null> =>
  (await knex('contracts')
    .where({ order_id: orderId })
    .whereNot('state', 'withdrawn')
    .orderBy('id', 'desc')
    .first({ number: 'number', total: 'total', issuedOn: 'issued_on', state: 'state' })) ?? null

const columns = {
  id: 'contracts.id',
  number: 'contracts.number',
  orderId: 'contracts.order_id',
  orderNumber: 'orders.number',
  accountId: 'contracts.account_id',
  account: 'accounts.number_digits',
  consumer: 'consumers.name_key',
  districtId: 'contracts.district_id',
  state: 'contracts.state',
  issuedOn: 'contracts.issued_on',
  joinedOn: 'contracts.joined_on',
  net: 'contracts.net',
  vat: 'contracts.vat',
  total: 'contracts.total',
  documentId: 'contracts.document_id',
  version: 'contracts.version',
}

const shown = (knex: Knex) =>
  knex('contracts')
    .join('orders', 'orders.id', 'contracts.order_id')
    .join('accounts', 'accounts.id', 'contracts.account_id')
    .join('consumers', 'consumers.id', 'accounts.consumer_id')
    .select({
      ...columns,
      account: 'accounts.number',
      consumer: 'consumers.surname',
      givenName: 'consumers.given_name',
      patronymic: 'consumers.patronymic',
    })

const isState = (state: unknown): state is ContractState =>
  typeof state === 'string' && state in contractLifecycle.states

const present = ({ givenName, patronymic, ...row }: Row) => ({
  ...row,
  consumer: [row.consumer, givenName, patronymic].filter(Boolean).join(' '),
  stateLabel: isState(row.state) ? contractLifecycle.states[row.state].uk : '',
  url: `/api/documents/${row.documentId}/content`,
})

/** The contracts of the actor's scope. */
export const listContracts = async (knex: Knex, actor: Actor, asked: RowsAsked & { q: string | null }) => {
  const query = visibleTo(shown(knex), scopeOf(actor), { district: 'contracts.district_id' })
  searchPapers(knex, actor, { query, q: asked.q, paper: 'contracts' })
  const { rows, total } = await listRows(query, columns, asked)
  return { rows: rows.map(present), total }
}

/** One contract. Refuses `not_found` outside the actor's scope. */
export const showContract = async (knex: Knex, actor: Actor, id: number) => {
  const row = await visibleTo(shown(knex), scopeOf(actor), { district: 'contracts.district_id' })
    .where('contracts.id', id)
    .first()
  if (!row) throw notFound('Договір')
  return present(row)
}
