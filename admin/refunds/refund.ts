import type { RaRecord } from 'react-admin'

/** A row of GET /api/refunds; kopiykas. */
export interface RefundRow extends RaRecord<number> {
  orderId: number
  orderNumber: number
  invoiceNumber: string
  payer: string
  amount: number
  cause: 'withdrawn' | 'not_performed' | 'overpaid'
  state: 'due' | 'cancelled'
  dueSince: string
}
