import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import { conflict } from '../errors.ts'
import type { PricedLine } from '../money/price-lines.ts'
import type { SealedCode } from '../seal/sealed-text.ts'
import type { OrderInvoice } from './invoice-views.ts'

/** What is written of an issued invoice. */
export interface NewInvoice {
  number: string
  orderId: number
  accountId: number
  districtId: number
  documentId: number
  issuedOn: string
  dueOn: string
  payer: string
  payerCode: SealedCode
  /** Kopiykas with VAT. */
  discount: number
  discountReason: string | null
  /** The void invoice in whose place this one stands. */
  replacesId: number | null
  lines: PricedLine[]
  net: number
  vat: number
  total: number
  /** In percent. */
  vatPercent: number
  qrPayload: string
}

/** Adds an open invoice. */
export const addInvoice = async (trx: Knex.Transaction, invoice: NewInvoice): Promise<number> => {
  const [row] = await trx('invoices')
    .insert({
      number: invoice.number,
      order_id: invoice.orderId,
      account_id: invoice.accountId,
      district_id: invoice.districtId,
      document_id: invoice.documentId,
      state: 'open',
      issued_on: invoice.issuedOn,
      due_on: invoice.dueOn,
      payer: invoice.payer,
      payer_code_sealed: invoice.payerCode.sealed,
      payer_code_index: invoice.payerCode.index,
      discount: invoice.discount,
      discount_reason: invoice.discountReason,
      replaces_id: invoice.replacesId,
      lines: JSON.stringify(invoice.lines),
      net: invoice.net,
      vat: invoice.vat,
      total: invoice.total,
      vat_percent: invoice.vatPercent,
      qr_payload: invoice.qrPayload,
    })
    .returning('id')
  return row.id
}

/** Writes an invoice's new state, if it still has the version that was read. Refuses `invoice_changed` (409). */
export const changeInvoiceState = async (
  trx: Knex.Transaction,
  invoice: OrderInvoice,
  state: OrderInvoice['state'],
  voidReason: string | null,
): Promise<void> => {
  const change = { state, void_reason: voidReason }
  if (await compareAndSet(trx, 'invoices', { id: invoice.id }, invoice.version, change)) return
  throw conflict('invoice_changed', 'Рахунок щойно змінив хтось інший: оновіть сторінку.')
}
