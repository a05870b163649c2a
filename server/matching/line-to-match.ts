/** A bank line as matching sees it: what came, from whom, in which words. `left` is what is not yet accounted for; kopiykas. */
export interface LineToMatch {
  id: number
  bookedOn: string
  amount: number
  left: number
  party: string
  /** The party's code by its keyed index: matching compares codes and opens none. */
  partyCodeIndex: string | null
  partyIban: string | null
  documentNumber: string
  purpose: string
  reference: string | null
}

/** What an invoice is known by to whoever pays it. Void and paid ones are known too: their money must find its way. */
export interface KnownInvoice {
  id: number
  number: string
  state: 'open' | 'paid' | 'void'
  orderId: number
  orderNumber: number
  orderState: string
  districtId: number
  /** Digits only. */
  account: string
  /** Who was to pay, and whose account it is. */
  payer: string
  payerCodeIndex: string | null
  consumer: string
  issuedOn: string
  dueOn: string
  total: number
  /** Received and not reversed; kopiykas. */
  paid: number
}

/** Why an invoice is offered for a line, strongest first on the screen; worded for the clerk in Ukrainian. */
export interface MatchReason {
  code:
    | 'reference'
    | 'invoice_number'
    | 'invoice_number_like'
    | 'order_number'
    | 'order_number_like'
    | 'account'
    | 'amount'
    | 'payer'
    | 'payer_code'
    | 'date'
  uk: string
  en: string
}

/**
 * An invoice offered for a line. `amount` is what of the line would go to it, kopiykas: what it owes, all that is left
 * where it owes nothing, and for one of several that are meant at once 0 when the line does not last.
 */
export interface Candidate {
  invoice: KnownInvoice
  amount: number
  /** 0-100; only for order, never shown bare. */
  score: number
  reasons: MatchReason[]
  /** What the clerk should know first: an order already withdrawn, an invoice void or paid, more or less than is owed. */
  caution: {
    code: 'withdrawn' | 'void' | 'paid' | 'expired' | 'too_much' | 'too_little'
    uk: string
    en: string
  } | null
}

/** A candidate as the desk shows it: an index is for comparing alone. */
export interface Offer extends Omit<Candidate, 'invoice'> {
  invoice: OfferedInvoice
}

export type OfferedInvoice = Omit<KnownInvoice, 'payerCodeIndex'>

/** What the office thinks of a line: post it by itself, or show these to a clerk. */
export interface Verdict {
  /**
   * The one open invoice named by reference or purpose that the line covers, with nothing that speaks against it.
   * `amount` is all that is left of the line: what is over becomes a refund due.
   */
  post: { invoice: KnownInvoice; amount: number; because: MatchReason } | null
  candidates: Candidate[]
  /** Places in the purpose that were recognised, for underlining: half-open UTF-16 ranges. */
  recognised: { from: number; to: number; kind: 'invoice' | 'order' | 'account' }[]
}
