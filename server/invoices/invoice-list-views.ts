import type { Knex } from 'knex'
import { searchPapers } from '../accounts/search-papers.ts'
import type { Row } from '../db/database.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { Seal } from '../seal/seal.ts'
import { openOwnOrNull } from '../seal/sealed-text.ts'
import { invoiceLifecycle } from './invoice-lifecycle.ts'
import type { OrderInvoice } from './invoice-views.ts'

/** What the register is read with: the seal of the payers' codes, and the Kyiv day that tells what is overdue. */
export interface RegisterOf {
  seal: Seal
  today: string
}

/** What a list of invoices is asked by; `overdue` is a condition of its own, since it changes with the day. */
export type InvoicesAsked = RowsAsked & { q: string | null }

/** Where each field of the register stands in the database. */
export const invoiceColumns = {
  id: 'invoices.id',
  number: 'invoices.number',
  orderId: 'invoices.order_id',
  orderNumber: 'orders.number',
  accountId: 'invoices.account_id',
  account: 'accounts.number_digits',
  payer: 'invoices.payer',
  // Sealed: a code is found by its index.
  payerCode: 'invoices.payer_code_index',
  districtId: 'invoices.district_id',
  state: 'invoices.state',
  issuedOn: 'invoices.issued_on',
  dueOn: 'invoices.due_on',
  lines: 'invoices.lines',
  net: 'invoices.net',
  vat: 'invoices.vat',
  vatPercent: 'invoices.vat_percent',
  total: 'invoices.total',
  discount: 'invoices.discount',
  discountReason: 'invoices.discount_reason',
  voidReason: 'invoices.void_reason',
  replacesId: 'invoices.replaces_id',
  documentId: 'invoices.document_id',
  version: 'invoices.version',
}

// Subqueries, not joins: balance and neighbours of a page of invoices are found for that page alone.
const paid = '(select paid from invoice_balances where invoice_id = invoices.id) as paid'
const replaces = '(select number from invoices o where o.id = invoices.replaces_id) as "replacesNumber"'
const replacedBy = '(select number from invoices n where n.replaces_id = invoices.id) as "replacedByNumber"'

const replacedById = '(select id from invoices n where n.replaces_id = invoices.id) as "replacedById"'

type Condition = InvoicesAsked['conditions'][number]

const isOverdue = ({ field }: Condition): boolean => field === 'overdue'

const byIndex = (seal: Seal, condition: Condition): Condition =>
  condition.field === 'payerCode'
    ? { ...condition, values: condition.values.map((code) => seal.index(String(code))) }
    : condition

const narrowToOverdue = (query: Knex.QueryBuilder, wanted: readonly unknown[], today: string): void => {
  if (wanted.includes(true) && wanted.includes(false)) return
  const overdue = (each: Knex.QueryBuilder) => each.where('invoices.state', 'open').where('invoices.due_on', '<', today)
  if (wanted.includes(true)) overdue(query)
  else if (wanted.includes(false)) query.whereNot((each) => void overdue(each))
}

/**
 * The invoices of the actor's scope that a list or its totals speak of, with the conditions that are left for the list's
 * own columns. Overdue is what is open past its last day; a payer's code is asked for whole.
 */
export const invoicesAsked = async (
  knex: Knex,
  actor: Actor,
  asked: InvoicesAsked,
  { seal, today }: RegisterOf,
): Promise<{ query: Knex.QueryBuilder; asked: RowsAsked }> => {
  const query = knex('invoices')
    .join('orders', 'orders.id', 'invoices.order_id')
    .join('accounts', 'accounts.id', 'invoices.account_id')
  visibleTo(query, scopeOf(actor), { district: 'invoices.district_id' })
  searchPapers(knex, actor, { query, q: asked.q, paper: 'invoices' })
  for (const { values } of asked.conditions.filter(isOverdue)) narrowToOverdue(query, values, today)
  const conditions = asked.conditions.filter((each) => !isOverdue(each)).map((each) => byIndex(seal, each))
  return { query, asked: { ...asked, conditions } }
}

const shown = (knex: Knex, query: Knex.QueryBuilder) =>
  query
    .select({ ...invoiceColumns, account: 'accounts.number', payerCode: 'invoices.payer_code_sealed' })
    .select(knex.raw(paid), knex.raw(replaces), knex.raw(replacedBy), knex.raw(replacedById))

const isState = (state: unknown): state is OrderInvoice['state'] =>
  typeof state === 'string' && state in invoiceLifecycle.states

const present = (row: Row, { seal, today }: RegisterOf) => {
  const paidSum = Number(row.paid)
  const open = row.state === 'open'
  return {
    ...row,
    payerCode: openOwnOrNull(seal, row.payerCode === null ? null : String(row.payerCode)),
    lines: JSON.parse(String(row.lines)),
    stateLabel: isState(row.state) ? invoiceLifecycle.states[row.state].uk : '',
    paid: paidSum,
    left: open ? Math.max(Number(row.total) - paidSum, 0) : 0,
    overdue: open && String(row.dueOn) < today,
    url: `/api/documents/${row.documentId}/content`,
  }
}

/** The register of invoices within the actor's scope, void ones included. */
export const listInvoices = async (knex: Knex, actor: Actor, given: InvoicesAsked, of: RegisterOf) => {
  const { query, asked } = await invoicesAsked(knex, actor, given, of)
  const { rows, total } = await listRows(shown(knex, query), invoiceColumns, asked)
  return { rows: rows.map((row) => present(row, of)), total }
}

/** One invoice. Refuses `not_found` outside the actor's scope. */
export const showInvoice = async (knex: Knex, actor: Actor, id: number, of: RegisterOf) => {
  const everything = { sort: null, offset: 0, limit: 1, conditions: [], q: null }
  const { query } = await invoicesAsked(knex, actor, everything, of)
  const row = await shown(knex, query).where('invoices.id', id).first()
  if (!row) throw notFound('Рахунок')
  return present(row, of)
}
