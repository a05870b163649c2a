import type { Offer, OfferedInvoice } from '../../../server/matching/line-to-match.ts'
import { readAmount } from '../../orders/money/read-amount.ts'

/** One row of the split table, as typed. */
export interface TypedPart<Invoice extends { number: string } = { number: string }> {
  key: number
  invoice: Invoice | null
  amount: string
}

/** What the server is sent; kopiykas. */
export interface Part {
  invoiceNumber: string
  amount: number
}

/** What is wrong with the table as it stands, as a key of `split.fault`; null where it can be sent. */
export type SplitFault = 'empty' | 'amount' | 'invoice' | 'twice' | 'too_much'

/** What of a line's rest is not given to any row yet; negative where the rows are more than the line. */
export const leftAfter = (rest: number, parts: readonly TypedPart[]): number =>
  parts.reduce((left, { amount }) => left - (readAmount(amount) ?? 0), rest)

const isBlank = ({ invoice, amount }: TypedPart): boolean => invoice === null && amount.trim() === ''

/** The rows that say something, and the first thing that is wrong with them. Blank rows do not count. */
export const readParts = (rest: number, typed: readonly TypedPart[]): { parts: Part[]; fault: SplitFault | null } => {
  const rows = typed.filter((row) => !isBlank(row))
  const parts = rows.map(({ invoice, amount }) => ({
    invoiceNumber: invoice?.number ?? '',
    amount: readAmount(amount) ?? 0,
  }))
  const fault = (): SplitFault | null => {
    if (parts.length === 0) return 'empty'
    if (parts.some(({ invoiceNumber }) => invoiceNumber === '')) return 'invoice'
    if (parts.some(({ amount }) => amount <= 0)) return 'amount'
    if (new Set(parts.map(({ invoiceNumber }) => invoiceNumber)).size < parts.length) return 'twice'
    return leftAfter(rest, rows) < 0 ? 'too_much' : null
  }
  return { parts, fault: fault() }
}

/** What an invoice still wants; nothing of a paid or void one. */
export const owedOf = ({ invoice }: Pick<Offer, 'invoice'>): number =>
  invoice.state === 'open' ? Math.max(0, invoice.total - invoice.paid) : 0

/**
 * What a split begins with: the candidates that want money, best first, each what it wants, until the line's rest is
 * spent. At most four; more is seldom and is typed.
 */
export const suggestParts = (
  rest: number,
  candidates: readonly Offer[],
): { invoice: OfferedInvoice; amount: number }[] => {
  let left = rest
  return candidates
    .filter((candidate) => owedOf(candidate) > 0)
    .slice(0, 4)
    .flatMap((candidate) => {
      const amount = Math.min(left, owedOf(candidate))
      left -= amount
      return amount > 0 ? [{ invoice: candidate.invoice, amount }] : []
    })
}
