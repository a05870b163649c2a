import type { Knex } from 'knex'
import { searchPapers } from '../accounts/search-papers.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { Seal } from '../seal/seal.ts'
import { presentRefund, type StoredRefundRow } from './present-refund.ts'

const columns = {
  id: 'refunds.id',
  orderId: 'refunds.order_id',
  orderNumber: 'orders.number',
  invoiceId: 'refunds.invoice_id',
  invoiceNumber: 'invoices.number',
  accountId: 'invoices.account_id',
  account: 'accounts.number_digits',
  payer: 'invoices.payer',
  amount: 'refunds.amount',
  cause: 'refunds.cause',
  state: 'refunds.state',
  dueSince: 'refunds.due_since',
  districtId: 'refunds.district_id',
  payee: 'refunds.payee',
  payeeIban: 'refunds.payee_iban',
  sealedPayeeCode: 'refunds.payee_code',
  purpose: 'refunds.purpose',
  reason: 'refunds.reason',
  proposedAt: 'refunds.proposed_at',
  proposedById: 'refunds.proposed_by',
  proposedBy: 'refunds.proposed_by_name',
  approvedAt: 'refunds.approved_at',
  approvedBy: 'refunds.approved_by_name',
  listId: 'refunds.list_id',
  listNumber: 'refund_lists.number',
  version: 'refunds.version',
}

const joined = (knex: Knex) =>
  knex('refunds')
    .join('orders', 'orders.id', 'refunds.order_id')
    .join('invoices', 'invoices.id', 'refunds.invoice_id')
    .join('accounts', 'accounts.id', 'invoices.account_id')
    .leftJoin('refund_lists', 'refund_lists.id', 'refunds.list_id')

const shown = (knex: Knex, actor: Actor) =>
  visibleTo(
    joined(knex)
      .select({ ...columns, account: 'accounts.number' })
      .select({
        paidOut: knex('payouts')
          .whereRaw('payouts.refund_id = refunds.id')
          .select(knex.raw('coalesce(sum(payouts.amount), 0)')),
      }),
    scopeOf(actor),
    { district: 'refunds.district_id' },
  )

/** A part of a list's number or of an IBAN: there are few refunds, and LIKE's own signs are taken for nothing. */
const partOf = (q: string): string => {
  const plain = q.replace(/[%_\\]/g, '').toUpperCase()
  return plain === '' ? '' : `%${plain}%`
}

/** What is owed back to payers, within the actor's scope, each with what the actor may do with it. */
export const listRefunds = async (
  knex: Knex,
  office: { seal: Seal },
  actor: Actor,
  asked: RowsAsked & { q: string | null },
) => {
  const query = shown(knex, actor)
  const { q } = asked
  if (q !== null) {
    const invoices = knex('invoices').select('invoices.id')
    searchPapers(knex, actor, { query: invoices, q, paper: 'invoices' })
    query.where((either) => {
      either.whereIn('refunds.invoice_id', invoices)
      for (const number of ['refund_lists.number', 'refunds.payee_iban']) either.orWhere(number, 'like', partOf(q))
    })
  }
  const { rows, total } = await listRows(query, columns, asked)
  return { rows: rows.map((row) => presentRefund(office.seal, actor, row as unknown as StoredRefundRow)), total }
}

/** One refund as a row of the list. Refuses `not_found` outside the actor's scope. */
export const showRefundRow = async (knex: Knex, office: { seal: Seal }, actor: Actor, id: number) => {
  const row: StoredRefundRow | undefined = await shown(knex, actor).where('refunds.id', id).first()
  if (!row) throw notFound('Повернення')
  return presentRefund(office.seal, actor, row)
}

/** How many refunds wait for this member of staff: a manager's are those others proposed, a clerk's are to be proposed or listed. */
export const countRefundsFor = async (knex: Knex, actor: Actor): Promise<number> => {
  if (actor.kind !== 'staff') return 0
  const query = visibleTo(knex('refunds'), scopeOf(actor), { district: 'refunds.district_id' })
  if (actor.role === 'manager') query.where('refunds.state', 'proposed').whereNot('refunds.proposed_by', actor.id)
  else query.whereIn('refunds.state', ['due', 'approved'])
  const row = await query.count({ count: '*' }).first()
  return Number(row?.count ?? 0)
}
