import type { RefundState } from './refund-lifecycle.ts'

/** Why money goes back (domain §2). */
export type RefundCause = 'withdrawn' | 'not_performed' | 'expired' | 'overpaid'

/** A sum owed back to a payer. */
export interface RefundDue {
  orderId: number
  invoiceId: number
  districtId: number
  /** Kopiykas. */
  amount: number
  cause: RefundCause
  dueSince: string
}

/** A refund as the verbs see it: kopiykas, Kyiv days, instants UTC. The payee's code is sealed. */
export interface RefundRecord extends RefundDue {
  id: number
  state: RefundState
  payee: string | null
  payeeIban: string | null
  sealedPayeeCode: string | null
  purpose: string | null
  reason: string | null
  proposedAt: string | null
  proposedBy: number | null
  proposedByName: string | null
  approvedAt: string | null
  approvedBy: number | null
  approvedByName: string | null
  listId: number | null
  version: number
}

/** What an event may change besides the state and the version, which belong to `advance-refund.ts` alone. */
export type RefundPatch = Partial<Omit<RefundRecord, keyof Omit<RefundDue, 'amount'> | 'id' | 'state' | 'version'>>
