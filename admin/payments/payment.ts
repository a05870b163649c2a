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
  /** The accounting day: `paidOn`, or the day of the correction where that month was closed. */
  postedOn: string
  /** The bank line that brought the money; none where it was recorded by hand. */
  lineId: number | null
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

/** Whether it was posted on a later day than it came: that month was closed. */
export const isCorrection = ({ kind, paidOn, postedOn }: PaymentRow): boolean =>
  kind === 'receipt' && postedOn !== paidOn
