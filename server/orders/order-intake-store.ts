import type { Knex } from 'knex'
import { visibleTo } from '../db/visible-to.ts'
import type { Scope } from '../may.ts'
import { type OrderState, orderLifecycle } from './order-lifecycle.ts'
import { columnsOf, type OrderRecord } from './order-record.ts'

/** An order as it arrives; the rest of its columns are filled by its events. */
export type NewOrder = Pick<
  OrderRecord,
  | 'number'
  | 'accountId'
  | 'districtId'
  | 'consumerId'
  | 'serviceId'
  | 'channel'
  | 'state'
  | 'orderedAt'
  | 'orderedOn'
  | 'phone'
  | 'email'
  | 'distanceKm'
  | 'note'
  | 'answerTerm'
  | 'answerSince'
  | 'worksTerm'
  | 'dueOn'
> & {
  disconnectedForDebt: boolean
  consentTextVersion: string
  consentAt: string
  submissionSealed: string
}

/** Inserts an order and gives its id. */
export const insertOrder = async (trx: Knex.Transaction, order: NewOrder): Promise<number> => {
  const [row] = await trx('orders').insert(columnsOf(order)).returning('id')
  return row.id
}

/** Another order that is still open: shown at intake, never a reason to refuse. */
export interface OpenOrderHint {
  kind: 'same_account' | 'same_consumer'
  id: number
  number: number
  service: string
  account: string
  orderedOn: string
  stateLabel: string
}

const finals = Object.keys(orderLifecycle.finals)
const mostHints = 10

/** Open orders of the same account or, at other addresses, of the same person, newest first, within the scope. */
export const findOpenOrders = async (
  knex: Knex,
  scope: Scope,
  of: { accountId: number; consumerId: number },
): Promise<OpenOrderHint[]> => {
  const query = knex('orders')
    .join('services', 'services.id', 'orders.service_id')
    .join('accounts', 'accounts.id', 'orders.account_id')
    .whereIn('orders.account_id', knex('accounts').where('consumer_id', of.consumerId).select('id'))
    .whereNotIn('orders.state', finals)
  visibleTo(query, scope, { district: 'orders.district_id', consumer: 'orders.consumer_id' })
  const rows: {
    id: number
    number: number
    service: string
    account: string
    accountId: number
    orderedOn: string
    state: OrderState
  }[] = await query.orderBy('orders.id', 'desc').limit(mostHints).select({
    id: 'orders.id',
    number: 'orders.number',
    service: 'services.short_name',
    account: 'accounts.number',
    accountId: 'orders.account_id',
    orderedOn: 'orders.ordered_on',
    state: 'orders.state',
  })
  return rows.map(({ accountId, state, ...row }) => ({
    ...row,
    kind: accountId === of.accountId ? 'same_account' : 'same_consumer',
    stateLabel: orderLifecycle.states[state].uk,
  }))
}

/** What the consumer wrote in the latest order, to be offered again; null for a newcomer. */
export const findLastContacts = async (
  knex: Knex,
  accountId: number,
): Promise<{ phone: string; email: string | null; distanceKm: number | null } | null> =>
  (await knex('orders')
    .where('account_id', accountId)
    .orderBy('id', 'desc')
    .first({ phone: 'phone', email: 'email', distanceKm: 'distance_km' })) ?? null
