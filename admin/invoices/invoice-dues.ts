import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import type { InvoiceRow } from './invoice.ts'

type Dues = Pick<InvoiceRow, 'state' | 'total' | 'paid' | 'dueOn'>

/** What is still to be paid, in kopiykas; nothing of a void or a settled invoice. */
export const missingOf = ({ state, total, paid }: Dues): number => (state === 'open' ? Math.max(0, total - paid) : 0)

/** What came beyond the total, or for an invoice that was voided: money that is owed back or counts elsewhere. */
export const extraOf = ({ state, total, paid }: Dues): number => Math.max(0, state === 'void' ? paid : paid - total)

/** Whether the last day to pay is over (Kyiv days) and money is still missing. */
export const isOverdue = (invoice: Dues, now: Date): boolean =>
  missingOf(invoice) > 0 && invoice.dueOn < kyivDateOf(now)
