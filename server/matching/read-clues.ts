import { nameWords } from './compare-names.ts'
import type { Found } from './found.ts'
import type { LineToMatch } from './line-to-match.ts'
import { readPurpose } from './read-purpose.ts'

/** What a line tells about whose money it is. */
export interface Clues {
  /** The invoice that the payment's reference is; null where there is none or it is something of the bank's own. */
  reference: string | null
  /** Numbers that stand in a longer reference: they speak against another invoice, and for none. */
  besideReference: readonly string[]
  invoices: readonly Found[]
  orders: readonly Found[]
  accounts: readonly Found[]
  partyWords: readonly string[]
  purposeWords: readonly string[]
}

const readReference = (reference: string): Pick<Clues, 'reference' | 'besideReference'> => {
  const found = readPurpose(reference).filter(({ kind }) => kind === 'invoice')
  const whole = found.find(({ from, to }) => reference.slice(from, to) === reference.trim())
  if (whole?.how === 'exact' && found.length === 1) return { reference: whole.value, besideReference: [] }
  return { reference: null, besideReference: found.map(({ value }) => value) }
}

/** Reads a line's reference, purpose and party once, for all the invoices it is compared with. */
export const readClues = (line: LineToMatch): Clues => {
  const found = readPurpose(line.purpose)
  return {
    ...readReference(line.reference ?? ''),
    invoices: found.filter(({ kind }) => kind === 'invoice'),
    orders: found.filter(({ kind }) => kind === 'order'),
    accounts: found.filter(({ kind }) => kind === 'account'),
    partyWords: nameWords(line.party),
    purposeWords: nameWords(line.purpose),
  }
}
