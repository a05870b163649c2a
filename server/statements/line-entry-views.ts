import type { Knex } from 'knex'
import { type Actor, type Scope, scopeOf } from '../may.ts'

/** What was counted against a line: money for an invoice, money sent back, or a mark that it is not ours; kopiykas. */
export interface LineEntry {
  kind: 'payment' | 'payout' | 'mark'
  id: number
  amount: number
  invoiceNumber: string | null
  orderId: number | null
  orderNumber: number | null
  refundId: number | null
  postedOn: string
  by: string
  at: string
  /** Whether an opposite entry took it back (or it is that opposite entry). */
  reversed: boolean
  note: string | null
  /** Another REM's: only its amount is told. */
  elsewhere: boolean
}

/** A clerk's words about a line. */
export interface LineNote {
  id: number
  note: string
  at: string
  by: string
}

const paymentsOf = (knex: Knex, lineId: number) =>
  knex('payments as e')
    .join('invoices', 'invoices.id', 'e.invoice_id')
    .join('orders', 'orders.id', 'invoices.order_id')
    .leftJoin('payments as back', 'back.reverses_id', 'e.id')
    .where('e.line_id', lineId)
    .orderBy('e.id')
    .select({
      id: 'e.id',
      amount: 'e.amount',
      districtId: 'e.district_id',
      invoiceNumber: 'invoices.number',
      orderId: 'orders.id',
      orderNumber: 'orders.number',
      postedOn: 'e.posted_on',
      by: 'e.recorded_by_name',
      at: 'e.recorded_at',
      reversesId: 'e.reverses_id',
      reversedById: 'back.id',
      note: 'e.reason',
    })

const payoutsOf = (knex: Knex, lineId: number) =>
  knex('payouts as e')
    .join('refunds', 'refunds.id', 'e.refund_id')
    .join('invoices', 'invoices.id', 'refunds.invoice_id')
    .join('orders', 'orders.id', 'refunds.order_id')
    .leftJoin('payouts as back', 'back.reverses_id', 'e.id')
    .where('e.line_id', lineId)
    .orderBy('e.id')
    .select({
      id: 'e.id',
      amount: 'e.amount',
      districtId: 'refunds.district_id',
      invoiceNumber: 'invoices.number',
      orderId: 'orders.id',
      orderNumber: 'orders.number',
      refundId: 'refunds.id',
      postedOn: 'e.posted_on',
      by: 'e.recorded_by_name',
      at: 'e.recorded_at',
      reversesId: 'e.reverses_id',
      reversedById: 'back.id',
    })

const marksOf = (knex: Knex, lineId: number) =>
  knex('statement_line_marks as e')
    .leftJoin('statement_line_marks as back', 'back.reverses_id', 'e.id')
    .where('e.line_id', lineId)
    .orderBy('e.id')
    .select({
      id: 'e.id',
      amount: 'e.amount',
      postedOn: 'e.posted_on',
      by: 'e.marked_by_name',
      at: 'e.marked_at',
      reversesId: 'e.reverses_id',
      reversedById: 'back.id',
      note: 'e.note',
    })

interface StoredEntry extends Omit<LineEntry, 'kind' | 'reversed' | 'elsewhere'> {
  districtId?: number
  reversesId: number | null
  reversedById: number | null
}

const present = (kind: LineEntry['kind'], row: StoredEntry, scope: Scope): LineEntry => {
  const elsewhere = scope.kind === 'district' && row.districtId !== undefined && row.districtId !== scope.districtId
  return {
    kind,
    id: row.id,
    amount: row.amount,
    invoiceNumber: elsewhere ? null : (row.invoiceNumber ?? null),
    orderId: elsewhere ? null : (row.orderId ?? null),
    orderNumber: elsewhere ? null : (row.orderNumber ?? null),
    refundId: elsewhere ? null : (row.refundId ?? null),
    postedOn: row.postedOn,
    by: row.by,
    at: row.at,
    reversed: row.reversesId !== null || row.reversedById !== null,
    note: elsewhere ? null : (row.note ?? null),
    elsewhere,
  }
}

/** Everything ever counted against a line, oldest first; what belongs to another REM shows its amount alone. */
export const entriesOfLine = async (knex: Knex, actor: Actor, lineId: number): Promise<LineEntry[]> => {
  const scope = scopeOf(actor)
  const payments: StoredEntry[] = await paymentsOf(knex, lineId)
  const payouts: StoredEntry[] = await payoutsOf(knex, lineId)
  const marks: StoredEntry[] = await marksOf(knex, lineId)
  return [
    ...payments.map((row) => present('payment', row, scope)),
    ...payouts.map((row) => present('payout', row, scope)),
    ...marks.map((row) => present('mark', row, scope)),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** What clerks wrote about a line, oldest first. */
export const notesOfLine = async (knex: Knex, lineId: number): Promise<LineNote[]> =>
  knex('statement_line_notes')
    .where({ line_id: lineId })
    .orderBy('id')
    .select({ id: 'id', note: 'note', at: 'noted_at', by: 'noted_by_name' })

/** Who counted something against a line last, for whoever came second; null where nobody did. */
export const lastDeedOnLine = async (knex: Knex, lineId: number): Promise<{ by: string; at: string } | null> => {
  const entry = (await entriesOfLine(knex, { kind: 'system', name: '' }, lineId)).at(-1)
  return entry ? { by: entry.by, at: entry.at } : null
}
