import { setImmediate as turn } from 'node:timers/promises'
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
  payerCodeIndex: 'invoices.payer_code_index',
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
  payerCodeIndex: row.payerCodeIndex === null ? null : String(row.payerCodeIndex),
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

/** So many values of one `in (…)` keep a statement within a few milliseconds. */
const atOnce = 250
const mostFound = 50

/** Asks for many values a slice at a time and lets others in between. */
const bySlices = async (
  query: () => Knex.QueryBuilder,
  column: string,
  values: readonly (string | number)[],
): Promise<KnownInvoice[]> => {
  const found: KnownInvoice[] = []
  for (let from = 0; from < values.length; from += atOnce) {
    if (from > 0) await turn()
    const rows: Row[] = await query().whereIn(column, values.slice(from, from + atOnce))
    found.push(...rows.map(knownInvoice))
  }
  return found
}

/** The invoices of these numbers, in whatever state they are. */
export const invoicesByNumber = (knex: Knex, scope: Scope, numbers: readonly string[]): Promise<KnownInvoice[]> =>
  bySlices(() => known(knex, scope), 'invoices.number', numbers)

/** Every invoice of the orders of these numbers. */
export const invoicesByOrder = (knex: Knex, scope: Scope, numbers: readonly number[]): Promise<KnownInvoice[]> =>
  bySlices(() => known(knex, scope), 'orders.number', numbers)

/** Every invoice of these accounts, told by their digits. */
export const invoicesByAccount = (knex: Knex, scope: Scope, accounts: readonly string[]): Promise<KnownInvoice[]> =>
  bySlices(() => known(knex, scope), 'accounts.number_digits', accounts)

// Written out, not bound: both engines then know that the indexes of open invoices serve.
const open = (knex: Knex, scope: Scope) => known(knex, scope).whereRaw("invoices.state = 'open'")

/** Open invoices made out to a payer of this code (by its index), or for exactly this sum (kopiykas), the latest 50 of each. */
export const openInvoicesFor = async (
  knex: Knex,
  scope: Scope,
  { payerCodeIndex, total }: { payerCodeIndex: string | null; total: number },
): Promise<KnownInvoice[]> => {
  const bySum: Row[] = await open(knex, scope)
    .where('invoices.total', total)
    .orderBy('invoices.id', 'desc')
    .limit(mostFound)
  if (payerCodeIndex === null) return bySum.map(knownInvoice)
  const byCode: Row[] = await open(knex, scope)
    .where('invoices.payer_code_index', payerCodeIndex)
    .orderBy('invoices.id', 'desc')
    .limit(mostFound)
  return [...bySum, ...byCode].map(knownInvoice)
}

/** Open invoices of these accounts. */
export const openInvoicesOf = (knex: Knex, scope: Scope, accountIds: readonly number[]): Promise<KnownInvoice[]> =>
  bySlices(() => open(knex, scope), 'invoices.account_id', accountIds)

/** Hands over all open invoices of the company a slice at a time, and lets others in between. */
export const eachOpenInvoices = async (knex: Knex, take: (slice: KnownInvoice[]) => void): Promise<void> => {
  for (let last = 0; ; ) {
    const rows: Row[] = await open(knex, { kind: 'company' })
      .where('invoices.id', '>', last)
      .orderBy('invoices.id')
      .limit(atOnce)
    const invoices = rows.map(knownInvoice)
    take(invoices)
    last = invoices.at(-1)?.id ?? last
    if (rows.length < atOnce) return
    await turn()
  }
}
