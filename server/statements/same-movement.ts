import { type LineContent, type NormalContent, normalContent } from './content-key.ts'
import type { KnownLine } from './known-line-views.ts'
import type { ParsedLine } from './parsed-statement.ts'

/** Fewer letters than any form cuts a purpose to: a shorter beginning may be another movement's. */
const shortestCut = 60

const agree = (one: string, other: string): boolean => one === '' || other === '' || one === other

const beginsAlike = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short === long || (short.length >= shortestCut && long.startsWith(short))
}

/** Whether the bank's id may be believed: some banks count their ids anew every day. */
export const sameBooking = (one: LineContent, other: LineContent): boolean =>
  one.bookedOn === other.bookedOn && one.direction === other.direction && one.amount === other.amount

/** Not two movements in one form's own words: ids of the same form that differ tell them apart. */
export const mayBeOne = (line: Pick<ParsedLine, 'bankId'>, known: Pick<KnownLine, 'bankId'>): boolean =>
  line.bankId === null || known.bankId === null || line.bankId === known.bankId

/**
 * Whether two forms may be telling of one movement although not in the same words: a form may have no place for the
 * document's number or the other side's IBAN, and may cut a long purpose.
 */
export const toldInShort = (one: NormalContent, other: NormalContent): boolean =>
  agree(one.documentNumber, other.documentNumber) &&
  agree(one.partyIban, other.partyIban) &&
  beginsAlike(one.purpose, other.purpose)

/** The booking as a word, for finding lines that could be one at all. */
export const bookingOf = ({ bookedOn, direction, amount }: LineContent): string => `${bookedOn} ${direction} ${amount}`

/** A line with its words in the comparable spelling, counted once. */
export const withNormal = <T extends LineContent>(line: T): { line: T; normal: NormalContent } => ({
  line,
  normal: normalContent(line),
})
