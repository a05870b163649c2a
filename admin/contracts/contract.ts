import type { RaRecord } from 'react-admin'

/** A row of GET /api/contracts; kopiykas. */
export interface ContractRow extends RaRecord<number> {
  number: string
  orderId: number
  orderNumber: number
  accountId: number
  account: string
  consumer: string
  state: string
  stateLabel: string
  issuedOn: string
  joinedOn: string | null
  net: number
  vat: number
  total: number
  documentId: number
  url: string
}
