import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import type { OrderInvoice } from '../invoices/invoice-views.ts'
import type { Actor } from '../may.ts'
import { formatMoney } from '../money/kopiykas.ts'
import type { Office } from '../office.ts'
import { formatDate } from '../time/iso-date.ts'
import { keepLedgerLaws } from './keep-ledger-laws.ts'
import { addPaymentEntry } from './payment-store.ts'
import { settleOrder } from './settle-order.ts'

/** Money received, judged already: whose invoice it is for, and on which days it came and counts. */
export interface Receipt {
  invoice: OrderInvoice & { districtId: number }
  /** Kopiykas. */
  amount: number
  paidOn: string
  postedOn: string
  /** The bank line that brought the money; null where it was recorded by hand. */
  lineId: number | null
  payer: string
  documentNumber: string
  /** Why it is posted on another day than it was paid; null where it is not. */
  reason: string | null
}

/**
 * Writes a receipt, its audit row and its consequences for the order and its refunds, in the caller's transaction: the
 * one place where money comes in. The order is to be held already. Gives the entry's id.
 */
export const writeReceipt = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  receipt: Receipt,
): Promise<number> => {
  const { invoice, reason, ...written } = receipt
  const id = await keepLedgerLaws(receipt, () =>
    addPaymentEntry(trx, {
      ...written,
      kind: 'receipt',
      invoiceId: invoice.id,
      districtId: invoice.districtId,
      reversesId: null,
      reason,
      recordedAt: office.clock.now().toISOString(),
      recordedBy: actor.kind === 'staff' ? actor.id : null,
      recordedByName: actor.name,
    }),
  )
  await recordAudit(trx, office, actor, {
    action: 'record',
    resource: 'payments',
    resourceId: id,
    districtId: invoice.districtId,
  })
  const { amount, paidOn, documentNumber } = receipt
  const words = `${formatMoney(amount)}, ${formatDate(paidOn)}, документ № ${documentNumber}`
  await settleOrder(trx, office, invoice.id, words)
  return id
}
