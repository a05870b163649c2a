import type { RaRecord } from 'react-admin'
import type { Wording } from '../../server/lifecycle/define-lifecycle.ts'
import type { Offer, Verdict } from '../../server/matching/line-to-match.ts'

/** How far a line is accounted for; derived by the server from its entries. */
export type LineState = 'unmatched' | 'partly' | 'matched' | 'not_ours'

/** A row of GET /api/statement-lines: one movement on the bank account, kopiykas, and what became of it so far. */
export interface LineRow extends RaRecord<number> {
  statementId: number
  direction: 'credit' | 'debit'
  bookedOn: string
  amount: number
  allocated: number
  notOurs: number
  unmatched: number
  state: LineState
  stateLabel: string
  /** Whether the office has not looked at it yet: it may still post itself. */
  queued: boolean
  party: string
  partyCode: string | null
  partyIban: string | null
  documentNumber: string
  purpose: string
  reference: string | null
}

/** What was counted against a line: money to an invoice, a refund paid out, or a mark that it is not ours. */
export interface LineEntry {
  kind: 'payment' | 'payout' | 'mark'
  id: number
  amount: number
  invoiceNumber: string | null
  orderId: number | null
  orderNumber: number | null
  refundId: number | null
  postedOn: string
  by: string
  at: string
  /** Whether it was taken back, or takes another back. */
  reversed: boolean
  note: string | null
  /** Belongs to another REM: only its amount is told. */
  elsewhere: boolean
  /** What its invoice has come to; null for a mark and elsewhere. */
  invoice: { refundDue: number } | null
}

export interface LineNote {
  id: number
  note: string
  at: string
  by: string
}

/** A refund in a payment list that a debit line may have paid out; `amount` of the line would count for it, kopiykas. */
export interface RefundCandidate {
  refund: {
    id: number
    orderNumber: number
    invoiceNumber: string
    listNumber: string
    payee: string
    payeeIban: string
    /** Not yet paid out. */
    rest: number
  }
  amount: number
  reasons: Wording[]
  caution: Wording | null
}

/** GET /api/statement-lines/:id: the line as the matching desk shows it. */
export interface LinePage extends LineRow {
  notes: LineNote[]
  entries: LineEntry[]
  candidates: Offer[]
  refundCandidates: RefundCandidate[]
  recognised: Verdict['recognised']
}

/** A row of the list may stand where the page is wanted until the server has answered. */
export const isWholeLine = (line: LineRow | LinePage | undefined): line is LinePage =>
  line !== undefined && 'candidates' in line && 'entries' in line

/** Whether something of it is still to be explained. */
export const isOpen = ({ state }: Pick<LineRow, 'state'>): boolean => state === 'unmatched' || state === 'partly'
