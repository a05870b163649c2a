import type { KnownInvoice, LineToMatch, Verdict } from './line-to-match.ts'

/** What the office thinks of a credit line, given the invoices that may be meant by it. Pure. */
export const matchLine = (line: LineToMatch, known: readonly KnownInvoice[]): Verdict => {
  const named = known.filter((invoice) => invoice.number === line.reference)
  const [only] = named
  const owed = only ? only.total - only.paid : 0
  if (!only || only.state !== 'open' || owed <= 0 || line.left < owed || only.orderState !== 'awaiting_payment') {
    return { post: null, candidates: [], recognised: [] }
  }
  const because = {
    code: 'reference' as const,
    uk: `Референс платежу: ${only.number}`,
    en: `Payment reference: ${only.number}`,
  }
  return { post: { invoice: only, amount: line.left, because }, candidates: [], recognised: [] }
}
