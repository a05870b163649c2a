import type { Knex } from 'knex'
import { searchPapers } from '../accounts/search-papers.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'

const columns = {
  id: 'refunds.id',
  orderId: 'refunds.order_id',
  orderNumber: 'orders.number',
  invoiceNumber: 'invoices.number',
  payer: 'invoices.payer',
  amount: 'refunds.amount',
  cause: 'refunds.cause',
  state: 'refunds.state',
  dueSince: 'refunds.due_since',
  districtId: 'refunds.district_id',
}

const shown = (knex: Knex, actor: Actor) =>
  visibleTo(
    knex('refunds')
      .join('orders', 'orders.id', 'refunds.order_id')
      .join('invoices', 'invoices.id', 'refunds.invoice_id')
      .select(columns),
    scopeOf(actor),
    { district: 'refunds.district_id' },
  )

/** What is owed back to payers, within the actor's scope. */
export const listRefunds = async (knex: Knex, actor: Actor, asked: RowsAsked & { q: string | null }) => {
  const query = shown(knex, actor)
  const searched = { numbers: ['invoices.number'], order: 'orders.number', account: 'invoices.account_id' }
  await searchPapers(knex, actor, { query, q: asked.q, columns: searched })
  return listRows(query, columns, asked)
}

/** One refund. Refuses `not_found` outside the actor's scope. */
export const showRefund = async (knex: Knex, actor: Actor, id: number) => {
  const row = await shown(knex, actor).where('refunds.id', id).first()
  if (!row) throw notFound('Повернення')
  return row
}
