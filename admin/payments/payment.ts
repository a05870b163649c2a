import type { RaRecord } from 'react-admin'

/** An entry of the journal (GET /api/payments), kopiykas: a receipt, or the reversal of one. */
export interface PaymentRow extends RaRecord<number> {
  kind: 'receipt' | 'reversal'
  invoiceId: number
  invoiceNumber: string
  orderId: number
  orderNumber: number
  accountId: number
  account: string
  amount: number
  paidOn: string
  payer: string
  documentNumber: string
  reversesId: number | null
  reversedById: number | null
  reason: string | null
  recordedAt: string
  recordedBy: string
}

/** Whether it counts: a receipt that nobody has taken back. */
export const isStanding = ({ kind, reversedById }: PaymentRow): boolean => kind === 'receipt' && reversedById === null
