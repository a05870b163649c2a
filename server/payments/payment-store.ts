import type { Knex } from 'knex'

/** An entry of the payments journal as it is written; entries are never changed or removed. */
export interface PaymentEntry {
  kind: 'receipt' | 'reversal'
  invoiceId: number
  districtId: number
  amount: number
  paidOn: string
  /** The accounting day: `paidOn`, or the day of a dated correction where that month is closed. */
  postedOn: string
  /** The bank line that brought the money; null where it was recorded by hand. */
  lineId: number | null
  payer: string
  documentNumber: string
  reversesId: number | null
  reason: string | null
  recordedAt: string
  recordedBy: number | null
  recordedByName: string
}

/** Appends an entry. The database refuses a second reversal of one receipt. */
export const addPaymentEntry = async (trx: Knex.Transaction, entry: PaymentEntry): Promise<number> => {
  const [row] = await trx('payments')
    .insert({
      kind: entry.kind,
      invoice_id: entry.invoiceId,
      district_id: entry.districtId,
      amount: entry.amount,
      paid_on: entry.paidOn,
      posted_on: entry.postedOn,
      line_id: entry.lineId,
      payer: entry.payer,
      document_number: entry.documentNumber,
      reverses_id: entry.reversesId,
      reason: entry.reason,
      recorded_at: entry.recordedAt,
      recorded_by: entry.recordedBy,
      recorded_by_name: entry.recordedByName,
    })
    .returning('id')
  return row.id
}

/** A recorded receipt, with the id of its reversal where it has one. */
export interface StoredReceipt {
  id: number
  invoiceId: number
  orderId: number
  districtId: number
  amount: number
  paidOn: string
  payer: string
  documentNumber: string
  lineId: number | null
  reversedById: number | null
}

const receipt = (knex: Knex) =>
  knex('payments')
    .join('invoices', 'invoices.id', 'payments.invoice_id')
    .leftJoin('payments as reversals', 'reversals.reverses_id', 'payments.id')
    .where('payments.kind', 'receipt')
    .select({
      id: 'payments.id',
      invoiceId: 'payments.invoice_id',
      orderId: 'invoices.order_id',
      districtId: 'payments.district_id',
      amount: 'payments.amount',
      paidOn: 'payments.paid_on',
      payer: 'payments.payer',
      documentNumber: 'payments.document_number',
      lineId: 'payments.line_id',
      reversedById: 'reversals.id',
    })

/** The receipt of this id, or null. */
export const findReceipt = async (knex: Knex, id: number): Promise<StoredReceipt | null> =>
  (await receipt(knex).where('payments.id', id).first()) ?? null

type Likeness = Pick<StoredReceipt, 'invoiceId' | 'amount' | 'paidOn' | 'documentNumber'>

const twins = (knex: Knex, like: Likeness) =>
  receipt(knex).whereNull('reversals.id').where({
    'payments.invoice_id': like.invoiceId,
    'payments.amount': like.amount,
    'payments.paid_on': like.paidOn,
    'payments.document_number': like.documentNumber,
  })

/** A standing receipt alike in invoice, amount, day and document number: most likely the same payment typed twice. */
export const findTwin = async (knex: Knex, like: Likeness): Promise<StoredReceipt | null> =>
  (await twins(knex, like).first()) ?? null

/** The same among receipts recorded by hand: most likely what the bank's line now brings was typed before it came. */
export const findTypedTwin = async (knex: Knex, like: Likeness): Promise<StoredReceipt | null> =>
  (await twins(knex, like).whereNull('payments.line_id').first()) ?? null
