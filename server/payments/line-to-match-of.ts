import type { LineToMatch } from '../matching/line-to-match.ts'
import type { StatementLine } from '../statements/statement-line-views.ts'

/** A bank line as matching sees it: what of it is still to be accounted for. */
export const lineToMatch = (line: StatementLine): LineToMatch => ({
  id: line.id,
  bookedOn: line.bookedOn,
  amount: line.amount,
  left: line.unmatched,
  party: line.party,
  partyCode: line.partyCode,
  partyIban: line.partyIban,
  documentNumber: line.documentNumber,
  purpose: line.purpose,
  reference: line.reference,
})
