/** The four forms in which banks hand statements over (domain §4). */
export const statementForms = ['camt053', 'privatbank', 'client_bank', 'csv'] as const
export type StatementForm = (typeof statementForms)[number]

/** What each form is called on the screens. */
export const statementFormLabels: Record<StatementForm, { uk: string; en: string }> = {
  camt053: { uk: 'camt.053 (ISO 20022)', en: 'camt.053 (ISO 20022)' },
  privatbank: { uk: 'ПриватБанк «Автоклієнт»', en: 'PrivatBank Autoclient' },
  client_bank: { uk: '1С: Клієнт-банк', en: '1C client-bank' },
  csv: { uk: 'CSV', en: 'CSV' },
}

/** One movement on the account, in the bank's own words; nothing is judged yet. */
export interface ParsedLine {
  /** Where it stands in the file, from 1: a line number, or the entry's place. */
  place: number
  direction: 'credit' | 'debit'
  /** The Kyiv day of booking, `YYYY-MM-DD`. */
  bookedOn: string
  /** Kopiykas, positive. */
  amount: number
  /** The other side: who paid a credit, who received a debit. Empty where the form does not tell. */
  party: string
  partyCode: string | null
  partyIban: string | null
  documentNumber: string
  purpose: string
  /** The structured reference a payment QR brings back (EndToEndId, remittance reference); null where there is none. */
  reference: string | null
  /** The bank's own id of the movement, unique within the form; null where the form has none. */
  bankId: string | null
}

/** A statement read whole. Balances are kopiykas (may be negative), null where the form gives none. */
export interface ParsedStatement {
  form: StatementForm
  iban: string
  startsOn: string
  endsOn: string
  opening: number | null
  closing: number | null
  lines: ParsedLine[]
}
