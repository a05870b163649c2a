import type { RaRecord } from 'react-admin'
import type { RefundState } from '../../server/refunds/refund-lifecycle.ts'

/** What may be done with a refund now, or why not. */
export interface RefundAction {
  event: string
  enabled: boolean
  reason: string | null
  reasonText: string | null
}

/** A row of GET /api/refunds; kopiykas. */
export interface RefundRow extends RaRecord<number> {
  orderId: number
  orderNumber: number
  invoiceId: number
  invoiceNumber: string
  accountId: number
  account: string
  payer: string
  amount: number
  paidOut: number
  cause: 'withdrawn' | 'not_performed' | 'expired' | 'overpaid'
  state: RefundState
  dueSince: string
  payee: string | null
  payeeIban: string | null
  payeeCode: string | null
  purpose: string | null
  reason: string | null
  proposedBy: string | null
  proposedAt: string | null
  approvedBy: string | null
  approvedAt: string | null
  listId: number | null
  listNumber: string | null
  version: number
  actions: RefundAction[]
}

/** Money that came for the refund's invoice; `iban` where the bank told it. */
export interface RefundPayment {
  id: number
  amount: number
  paidOn: string
  payer: string
  documentNumber: string
  iban: string | null
  reversed: boolean
}

/** GET /api/refunds/:id: the row, what it is for, who did what, and what its proposal starts with. */
export interface RefundPage extends RefundRow {
  invoice: { id: number; number: string; total: number; paid: number } | null
  payments: RefundPayment[]
  history: { id: number; event: string; at: string; by: string; note: string }[]
  prefill: { payee: string; payeeIban: string; payeeCode: string; purpose: string }
}

/** A row of GET /api/refund-lists; kopiykas. */
export interface PaymentListRow extends RaRecord<number> {
  number: string
  total: number
  refunds: number
  paid: number
  madeAt: string
  madeBy: string
}

/** Whether the server lets this refund be put into a payment list now. */
export const isForList = ({ actions }: Pick<RefundRow, 'actions'>): boolean =>
  actions.some(({ event, enabled }) => event === 'order' && enabled)

/** Whether this is the whole page, and not the row of a list that stands in until the page has come. */
export const isWholeRefund = (refund: RefundRow | undefined): refund is RefundPage =>
  refund !== undefined && 'history' in refund
