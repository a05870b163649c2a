import type { RaRecord } from 'react-admin'
import type { StatementForm } from '../../server/statements/parsed-statement.ts'

/** A row of GET /api/statements; kopiykas. What became of the money is told of the credit lines that it added. */
export interface StatementRow extends RaRecord<number> {
  name: string
  form: StatementForm
  formLabel: string
  iban: string
  startsOn: string
  endsOn: string
  opening: number | null
  closing: number | null
  credits: number
  debits: number
  lines: number
  added: number
  repeated: number
  source: 'console' | 'folder'
  importedAt: string
  importedBy: string
  /** Lines that the office itself has yet to look at. */
  queued: number
  allocated: number
  unmatched: number
  notOurs: number
}

export interface PreviewLine {
  place: number
  direction: 'credit' | 'debit'
  bookedOn: string
  amount: number
  party: string
  purpose: string
  documentNumber: string
  repeated: boolean
  /** Another REM's invoice has no numbers here. */
  willPostTo: { number: string | null; orderNumber: number | null } | null
  candidates: number
}

/** What an import of a file would do (POST /api/statements/preview); kopiykas. */
export interface StatementPreview {
  form: StatementForm
  iban: string
  startsOn: string
  endsOn: string
  opening: number | null
  closing: number | null
  credits: number
  debits: number
  balanceChecked: boolean
  alreadyImported: { id: number; importedAt: string; by: string } | null
  counts: {
    lines: number
    added: number
    repeated: number
    credits: number
    debits: number
    willPost: number
    withCandidates: number
    withoutCandidates: number
  }
  /** At most the first 500. */
  lines: PreviewLine[]
}

/** What the office would do with one line of a preview. */
export type LineVerdict = 'repeated' | 'outgoing' | 'posts' | 'candidates' | 'unknown'

/** The verdict on a line; a line that the office has already is that first of all. */
export const verdictOf = ({ repeated, direction, willPostTo, candidates }: PreviewLine): LineVerdict => {
  if (repeated) return 'repeated'
  if (direction === 'debit') return 'outgoing'
  if (willPostTo) return 'posts'
  return candidates > 0 ? 'candidates' : 'unknown'
}
