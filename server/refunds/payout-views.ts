import type { Knex } from 'knex'
import { visibleTo } from '../db/visible-to.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { DebitLine } from './debit-line.ts'
import type { OrderedRefund } from './rank-refunds.ts'
import { namedBy } from './refund-marks.ts'

const mostOffered = 50

const paidOut = (knex: Knex) =>
  knex('payouts').whereRaw('payouts.refund_id = refunds.id').select(knex.raw('coalesce(sum(payouts.amount), 0)'))

/** The refunds in payment lists that a debit line may be about, in the actor's scope: named, to its IBAN, or of its sum. */
export const orderedRefundsFor = async (knex: Knex, actor: Actor, line: DebitLine): Promise<OrderedRefund[]> => {
  const { refundIds, lists, invoices } = namedBy(line)
  const query = knex('refunds')
    .join('orders', 'orders.id', 'refunds.order_id')
    .join('invoices', 'invoices.id', 'refunds.invoice_id')
    .join('refund_lists', 'refund_lists.id', 'refunds.list_id')
    .where('refunds.state', 'ordered')
    .where((either) => {
      either.whereIn('refunds.id', refundIds).orWhereIn('refund_lists.number', lists)
      either.orWhereIn('invoices.number', invoices).orWhere('refunds.amount', line.left)
      if (line.partyIban !== null) either.orWhere('refunds.payee_iban', line.partyIban)
    })
    .orderByRaw('case when refunds.payee_iban = ? then 0 else 1 end', [line.partyIban ?? ''])
    .orderBy('refunds.id')
    .limit(mostOffered)
    .select({
      id: 'refunds.id',
      orderId: 'refunds.order_id',
      orderNumber: 'orders.number',
      invoiceNumber: 'invoices.number',
      listNumber: 'refund_lists.number',
      districtId: 'refunds.district_id',
      payee: 'refunds.payee',
      payeeIban: 'refunds.payee_iban',
      amount: 'refunds.amount',
    })
    .select({ sent: paidOut(knex) })
  const rows: (Omit<OrderedRefund, 'rest'> & { sent: number | string })[] = await visibleTo(query, scopeOf(actor), {
    district: 'refunds.district_id',
  })
  return rows.map(({ sent, ...refund }) => ({ ...refund, rest: refund.amount - Number(sent) }))
}

/** One payout of a bank line, for the page of that line; kopiykas. */
export interface LinePayout {
  id: number
  refundId: number
  listNumber: string
  payee: string
  invoiceNumber: string
  orderNumber: number
  districtId: number
  amount: number
  reversesId: number | null
  undoneById: number | null
  postedOn: string
  recordedAt: string
  recordedBy: string
}

/** What was counted of a debit line for refunds, oldest first, undoing entries too; scope is the caller's question. */
export const payoutsOfLine = (knex: Knex, lineId: number): Promise<LinePayout[]> =>
  knex('payouts')
    .join('refunds', 'refunds.id', 'payouts.refund_id')
    .join('orders', 'orders.id', 'refunds.order_id')
    .join('invoices', 'invoices.id', 'refunds.invoice_id')
    .join('refund_lists', 'refund_lists.id', 'refunds.list_id')
    .leftJoin('payouts as undone', 'undone.reverses_id', 'payouts.id')
    .where('payouts.line_id', lineId)
    .orderBy('payouts.id')
    .select({
      id: 'payouts.id',
      refundId: 'payouts.refund_id',
      listNumber: 'refund_lists.number',
      payee: 'refunds.payee',
      invoiceNumber: 'invoices.number',
      orderNumber: 'orders.number',
      districtId: 'refunds.district_id',
      amount: 'payouts.amount',
      reversesId: 'payouts.reverses_id',
      undoneById: 'undone.id',
      postedOn: 'payouts.posted_on',
      recordedAt: 'payouts.recorded_at',
      recordedBy: 'payouts.recorded_by_name',
    })

/** What a payout must know of its bank line, which is held until the transaction ends; `left` is not yet counted. */
export const holdLine = async (
  trx: Knex.Transaction,
  lineId: number,
): Promise<{ direction: 'credit' | 'debit'; bookedOn: string; left: number } | null> => {
  await trx('statement_lines').where({ id: lineId }).forNoKeyUpdate().first('id')
  const row = await trx('statement_line_balances').where({ line_id: lineId }).first()
  if (!row) return null
  const left = Number(row.amount) - Number(row.allocated) - Number(row.not_ours)
  return { direction: row.direction, bookedOn: row.booked_on, left }
}
