import type { Knex } from 'knex'
import { type BulkRow, bulkInsert, firstFreeId } from '../../seeds/scale/bulk-insert.ts'
import { addDays } from '../time/iso-date.ts'

interface BilledOrder {
  id: number
  number: number
  state: string
  account_id: number
  district_id: number
  ordered_on: string
  payer: string
}

const billedStates = ['awaiting_payment', 'in_progress', 'done', 'expired', 'withdrawn']
const totals = [58_500, 117_000, 42_000, 96_000, 150_000]

const stateOf = (order: BilledOrder): 'open' | 'paid' | 'void' => {
  if (order.state === 'withdrawn') return 'void'
  return order.state === 'awaiting_payment' || order.state === 'expired' ? 'open' : 'paid'
}

const invoiceOf = (order: BilledOrder, id: number, place: number, documentId: number): BulkRow => {
  const total = totals[order.number % totals.length] ?? 58_500
  return {
    id,
    // Five years of thirty thousand invoices, numbered without a gap.
    number: `${2022 + Math.floor(place / 30_000)}-${String((place % 30_000) + 1).padStart(6, '0')}`,
    order_id: order.id,
    account_id: order.account_id,
    district_id: order.district_id,
    document_id: documentId,
    state: stateOf(order),
    issued_on: order.ordered_on,
    due_on: addDays(order.ordered_on, 7),
    payer: order.payer,
    lines: '[]',
    net: total - total / 6,
    vat: total / 6,
    total,
    qr_payload: '',
  }
}

const receiptOf = (invoice: BulkRow): BulkRow => ({
  kind: 'receipt',
  invoice_id: invoice.id ?? null,
  district_id: invoice.district_id ?? null,
  amount: invoice.total ?? null,
  paid_on: invoice.due_on ?? null,
  posted_on: invoice.due_on ?? null,
  payer: invoice.payer ?? null,
  document_number: '1',
  recorded_at: `${invoice.due_on}T08:00:00.000Z`,
  recorded_by_name: 'bench',
})

/** Bills the generated orders of the benchmarks that are far enough for it, as raw rows: open, paid and void invoices. */
export const putScaleInvoices = async (trx: Knex.Transaction): Promise<void> => {
  const orders: BilledOrder[] = await trx('orders')
    .join('consumers', 'consumers.id', 'orders.consumer_id')
    .whereIn('orders.state', billedStates)
    .whereNotIn('orders.id', trx('invoices').select('order_id'))
    .orderBy('orders.id')
    .select(
      'orders.id',
      'orders.number',
      'orders.state',
      'orders.account_id',
      'orders.district_id',
      'orders.ordered_on',
    )
    .select(trx.raw("consumers.surname || ' ' || consumers.given_name || ' ' || consumers.patronymic as payer"))
  const document = await trx('documents').first('id')
  const firstId = await firstFreeId(trx, 'invoices')
  const invoices = orders.map((order, place) => invoiceOf(order, firstId + place, place, document.id))
  await bulkInsert(trx, 'sqlite', 'invoices', invoices)
  await bulkInsert(trx, 'sqlite', 'payments', invoices.filter(({ state }) => state === 'paid').map(receiptOf))
  await trx.raw('analyze')
}
