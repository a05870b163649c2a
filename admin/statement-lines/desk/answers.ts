import type { Offer } from '../../../server/matching/line-to-match.ts'
import type { LinePage } from '../statement-line.ts'

/**
 * The answers in the order of their keys: as the server ranks them, but an invoice that has had its share of this very
 * line stands last. Else a second Enter would overpay what the first one paid.
 */
export const answersOf = ({ candidates, entries }: Pick<LinePage, 'candidates' | 'entries'>): Offer[] => {
  const served = new Set(
    entries.filter(({ kind, reversed }) => kind === 'payment' && !reversed).map(({ invoiceNumber }) => invoiceNumber),
  )
  const isServed = ({ invoice }: Offer): boolean => invoice.state !== 'open' && served.has(invoice.number)
  return [...candidates.filter((each) => !isServed(each)), ...candidates.filter(isServed)]
}
