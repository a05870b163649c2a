import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { visibleTo } from '../db/visible-to.ts'
import type { Scope } from '../may.ts'
import type { KnownInvoice } from './line-to-match.ts'

const columns = {
  id: 'invoices.id',
  number: 'invoices.number',
  state: 'invoices.state',
  orderId: 'invoices.order_id',
  orderNumber: 'orders.number',
  orderState: 'orders.state',
  districtId: 'invoices.district_id',
  account: 'accounts.number_digits',
  payer: 'invoices.payer',
  surname: 'consumers.surname',
  givenName: 'consumers.given_name',
  patronymic: 'consumers.patronymic',
  issuedOn: 'invoices.issued_on',
  dueOn: 'invoices.due_on',
  total: 'invoices.total',
}

// A subquery, not a join: the balance of the few invoices asked for is summed for them alone.
const paid = '(select paid from invoice_balances where invoice_id = invoices.id) as paid'

const stateOf = (state: unknown): KnownInvoice['state'] => (state === 'paid' || state === 'void' ? state : 'open')

const knownInvoice = (row: Row): KnownInvoice => ({
  id: Number(row.id),
  number: String(row.number),
  state: stateOf(row.state),
  orderId: Number(row.orderId),
  orderNumber: Number(row.orderNumber),
  orderState: String(row.orderState),
  districtId: Number(row.districtId),
  account: String(row.account),
  payer: String(row.payer),
  payerCode: null,
  consumer: [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' '),
  issuedOn: String(row.issuedOn),
  dueOn: String(row.dueOn),
  total: Number(row.total),
  paid: Number(row.paid),
})

const known = (knex: Knex, scope: Scope) =>
  visibleTo(
    knex('invoices')
      .join('orders', 'orders.id', 'invoices.order_id')
      .join('accounts', 'accounts.id', 'invoices.account_id')
      .join('consumers', 'consumers.id', 'accounts.consumer_id')
      .select(columns)
      .select(knex.raw(paid)),
    scope,
    { district: 'invoices.district_id', consumer: 'accounts.consumer_id' },
  )

/** The invoices of these numbers, in whatever state they are. */
export const invoicesByNumber = async (
  knex: Knex,
  scope: Scope,
  numbers: readonly string[],
): Promise<KnownInvoice[]> => {
  if (numbers.length === 0) return []
  const rows: Row[] = await known(knex, scope).whereIn('invoices.number', numbers)
  return rows.map(knownInvoice)
}
