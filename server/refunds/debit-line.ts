/** A bank line as payouts see it: matching's `LineToMatch` with its direction fits. Kopiykas; `left` is not yet counted. */
export interface DebitLine {
  id: number
  direction: 'credit' | 'debit'
  bookedOn: string
  amount: number
  left: number
  /** Who got the money, in the bank's words. */
  party: string
  partyIban: string | null
  documentNumber: string
  purpose: string
  reference: string | null
}
