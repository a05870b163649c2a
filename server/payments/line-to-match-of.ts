import type { LineToMatch } from '../matching/line-to-match.ts'
import type { Seal } from '../seal/seal.ts'
import type { ParsedLine } from '../statements/parsed-statement.ts'
import { slices } from '../statements/slices.ts'
import type { StatementLine } from '../statements/statement-line-views.ts'

/** A bank line as matching sees it: what of it is still to be accounted for. */
export const lineToMatch = (line: StatementLine): LineToMatch => ({
  id: line.id,
  bookedOn: line.bookedOn,
  amount: line.amount,
  left: line.unmatched,
  party: line.party,
  partyCodeIndex: line.partyCodeIndex,
  partyIban: line.partyIban,
  documentNumber: line.documentNumber,
  purpose: line.purpose,
  reference: line.reference,
})

/** The same of lines that are not imported yet, whose codes the bank's file tells in the clear; others are let in between. */
export const incomingToMatch = async (seal: Seal, lines: readonly ParsedLine[]): Promise<LineToMatch[]> => {
  const asked: LineToMatch[] = []
  for await (const slice of slices(lines)) {
    for (const { partyCode, ...line } of slice) {
      const partyCodeIndex = partyCode === null ? null : seal.index(partyCode)
      asked.push({ ...line, id: line.place, left: line.amount, partyCodeIndex })
    }
  }
  return asked
}
