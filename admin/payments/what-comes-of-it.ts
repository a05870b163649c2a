import type { InvoiceRow } from '../invoices/invoice.ts'
import { missingOf } from '../invoices/invoice-dues.ts'

/** How the invoice will stand once an amount (kopiykas) is written down. */
export type Outcome = { kind: 'covered' } | { kind: 'short'; sum: number } | { kind: 'over'; sum: number }

/** Covered exactly, still short by `sum`, or over by `sum`; money for an invoice that wants none is all over. */
export const outcomeOf = (invoice: InvoiceRow, amount: number): Outcome => {
  const left = missingOf(invoice) - amount
  if (left > 0) return { kind: 'short', sum: left }
  return left === 0 ? { kind: 'covered' } : { kind: 'over', sum: -left }
}
