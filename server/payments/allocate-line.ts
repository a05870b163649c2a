import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { postedOnFor } from '../closed-months/posted-on.ts'
import { invalid, notFound } from '../errors.ts'
import { findInvoiceByNumber } from '../invoices/invoice-views.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { holdVisibleOrder } from '../orders/find-transition.ts'
import { holdVisibleLine } from './hold-line.ts'
import { receiptOf } from './line-receipt.ts'
import { wrongDirection } from './line-refusals.ts'
import { noteLine } from './note-line.ts'
import { takeOver } from './take-over-line.ts'
import { type Receipt, writeReceipt } from './write-receipt.ts'

/** What of a line goes to which invoice; kopiykas. */
export interface Part {
  invoiceNumber: string
  amount: number
}

interface Allocation {
  parts: readonly Part[]
  note?: string | undefined
  /** Said when the same money stands recorded by hand and this is truly another payment. */
  evenIfRepeated?: boolean | undefined
}

type Invoice = Receipt['invoice']

const refuseRepeats = (parts: readonly Part[]): void => {
  const numbers = parts.map(({ invoiceNumber }) => invoiceNumber)
  const place = numbers.findIndex((number, at) => numbers.indexOf(number) !== at)
  if (place < 0) return
  throw invalid('repeated_invoice', 'Один рахунок названо двічі.', {
    [`parts.${place}.invoiceNumber`]: 'Цей рахунок уже є вище: додайте суму там.',
  })
}

/** The invoices of the parts, in the parts' order, their orders held in the one order in which everybody holds them. */
const holdInvoices = async (trx: Knex.Transaction, actor: Actor, parts: readonly Part[]): Promise<Invoice[]> => {
  const invoices: Invoice[] = []
  for (const { invoiceNumber } of parts) {
    const invoice = await findInvoiceByNumber(trx, invoiceNumber)
    if (!invoice || !inScope(scopeOf(actor), invoice)) throw notFound(`Рахунок № ${invoiceNumber}`)
    invoices.push(invoice)
  }
  const orders = [...new Set(invoices.map(({ orderId }) => orderId))].sort((one, other) => one - other)
  for (const orderId of orders) await holdVisibleOrder(trx, actor, orderId)
  return invoices
}

/**
 * Allocates a credit line's money to invoices, a receipt for each part, dated, paid and numbered by the line (domain §4):
 * one line for several invoices, a part of it, more than is owed, somebody else's payer. Money for an invoice that is paid
 * or void, or whose order is closed, is taken too and becomes a refund due. A line booked in a closed month is posted
 * today. Refuses `not_found` (line or invoice out of scope), `wrong_direction`, `too_much`, `repeated_invoice` (422),
 * `line_changed` and `repeated_payment` (409: the same money stands recorded by hand). All parts or none.
 */
export const allocateLine = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  lineId: number,
  { parts, note, evenIfRepeated }: Allocation,
): Promise<void> => {
  const line = await holdVisibleLine(trx, actor, lineId)
  if (line.direction !== 'credit') throw wrongDirection()
  refuseRepeats(parts)
  await takeOver(
    trx,
    actor,
    line,
    parts.reduce((sum, { amount }) => sum + amount, 0),
  )
  const invoices = await holdInvoices(trx, actor, parts)
  const postedOn = await postedOnFor(trx, office, line.bookedOn, true)
  for (const [place, { amount }] of parts.entries()) {
    const invoice = invoices[place]
    if (!invoice) continue
    const receipt = await receiptOf(trx, line, { invoice, amount, postedOn, evenIfRepeated })
    await writeReceipt(trx, office, actor, receipt)
  }
  await recordAudit(trx, office, actor, {
    action: 'allocate',
    resource: 'statement-lines',
    resourceId: lineId,
    note: parts.map(({ invoiceNumber }) => invoiceNumber).join(', '),
  })
  if (note) await noteLine(trx, office, actor, lineId, note)
}
