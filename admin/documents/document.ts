import type { RaRecord } from 'react-admin'

/** A row of GET /api/documents: a paper as it was issued; withdrawn ones stay. */
export interface DocumentRow extends RaRecord<number> {
  kind: string
  kindLabel: string
  number: string
  title: string
  orderId: number | null
  orderNumber: number | null
  accountId: number
  account: string
  issuedOn: string
  withdrawnOn: string | null
  sha256: string
  url: string
}
