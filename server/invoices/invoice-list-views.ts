import type { Knex } from 'knex'
import { searchPapers } from '../accounts/search-papers.ts'
import type { Row } from '../db/database.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'
import { invoiceLifecycle } from './invoice-lifecycle.ts'
import type { OrderInvoice } from './invoice-views.ts'

const columns = {
  id: 'invoices.id',
  number: 'invoices.number',
  orderId: 'invoices.order_id',
  orderNumber: 'orders.number',
  accountId: 'invoices.account_id',
  account: 'accounts.number_digits',
  payer: 'invoices.payer',
  districtId: 'invoices.district_id',
  state: 'invoices.state',
  issuedOn: 'invoices.issued_on',
  dueOn: 'invoices.due_on',
  lines: 'invoices.lines',
  net: 'invoices.net',
  vat: 'invoices.vat',
  total: 'invoices.total',
  voidReason: 'invoices.void_reason',
  documentId: 'invoices.document_id',
  version: 'invoices.version',
}

// A subquery, not a join: the balance of a page of invoices is summed for that page alone.
const paid = '(select paid from invoice_balances where invoice_id = invoices.id) as paid'

const shown = (knex: Knex, actor: Actor) =>
  visibleTo(
    knex('invoices')
      .join('orders', 'orders.id', 'invoices.order_id')
      .join('accounts', 'accounts.id', 'invoices.account_id')
      .select({ ...columns, account: 'accounts.number' })
      .select(knex.raw(paid)),
    scopeOf(actor),
    { district: 'invoices.district_id' },
  )

const isState = (state: unknown): state is OrderInvoice['state'] =>
  typeof state === 'string' && state in invoiceLifecycle.states

const present = (row: Row) => ({
  ...row,
  lines: JSON.parse(String(row.lines)),
  stateLabel: isState(row.state) ? invoiceLifecycle.states[row.state].uk : '',
  url: `/api/documents/${row.documentId}/content`,
})

/** The register of invoices within the actor's scope, void ones included. */
export const listInvoices = async (knex: Knex, actor: Actor, asked: RowsAsked & { q: string | null }) => {
  const query = shown(knex, actor)
  const searched = { numbers: ['invoices.number'], order: 'orders.number', account: 'invoices.account_id' }
  await searchPapers(knex, actor, { query, q: asked.q, columns: searched })
  const { rows, total } = await listRows(query, columns, asked)
  return { rows: rows.map(present), total }
}

/** One invoice. Refuses `not_found` outside the actor's scope. */
export const showInvoice = async (knex: Knex, actor: Actor, id: number) => {
  const row = await shown(knex, actor).where('invoices.id', id).first()
  if (!row) throw notFound('Рахунок')
  return present(row)
}
