import type { Knex } from 'knex'
import { searchPapers } from '../accounts/search-papers.ts'
import { idsByNumber } from '../db/index-numbers.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'

const columns = {
  id: 'payments.id',
  kind: 'payments.kind',
  invoiceId: 'payments.invoice_id',
  invoiceNumber: 'invoices.number',
  orderId: 'invoices.order_id',
  orderNumber: 'orders.number',
  accountId: 'invoices.account_id',
  account: 'accounts.number_digits',
  amount: 'payments.amount',
  paidOn: 'payments.paid_on',
  postedOn: 'payments.posted_on',
  lineId: 'payments.line_id',
  payer: 'payments.payer',
  documentNumber: 'payments.document_number',
  reversesId: 'payments.reverses_id',
  reason: 'payments.reason',
  recordedAt: 'payments.recorded_at',
  recordedBy: 'payments.recorded_by_name',
}

const shown = (knex: Knex, actor: Actor) =>
  visibleTo(
    knex('payments')
      .join('invoices', 'invoices.id', 'payments.invoice_id')
      .join('orders', 'orders.id', 'invoices.order_id')
      .join('accounts', 'accounts.id', 'invoices.account_id')
      .select({ ...columns, account: 'accounts.number' })
      .select({
        reversedById: knex('payments as reversals').whereRaw('reversals.reverses_id = payments.id').select('id'),
      }),
    scopeOf(actor),
    { district: 'payments.district_id' },
  )

/** The payments journal within the actor's scope: receipts and their reversals. */
export const listPayments = async (knex: Knex, actor: Actor, asked: RowsAsked & { q: string | null }) => {
  const query = shown(knex, actor)
  const { q } = asked
  if (q !== null) {
    const invoices = knex('invoices').select('invoices.id')
    searchPapers(knex, actor, { query: invoices, q, paper: 'invoices' })
    query.where((either) => {
      either.whereIn('payments.invoice_id', invoices).orWhereIn('payments.id', idsByNumber(knex, 'payments', q))
    })
  }
  return listRows(query, columns, asked)
}

/** One entry of the journal. Refuses `not_found` outside the actor's scope. */
export const showPayment = async (knex: Knex, actor: Actor, id: number) => {
  const row = await shown(knex, actor).where('payments.id', id).first()
  if (!row) throw notFound('Оплату')
  return row
}
