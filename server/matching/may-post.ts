import { isOneSlip } from './count-slips.ts'
import { type Judged, owedOf } from './judge-invoice.ts'
import type { KnownInvoice, LineToMatch } from './line-to-match.ts'
import type { Clues } from './read-clues.ts'

const awaitsMoney: ReadonlySet<string> = new Set(['awaiting_payment', 'expired'])
/** Running numbers that, written without zeros, may be another: five digits that were six, six with words among them, a year of a period. */
const ambiguous = /^(?:\d{5,6}|(?:19|20)\d{2})$/

/** Kopiykas, twenty million hryvnias: no payment is recorded above it, and nobody pays so much for a service. */
const mostByItself = 2_000_000_000

const has = ({ reasons }: Judged, ...codes: readonly string[]): boolean =>
  reasons.some(({ code }) => codes.includes(code))

/** Another invoice, order or account stands in the text or in the reference. */
const isContradicted = (clues: Clues, invoice: KnownInvoice, known: readonly KnownInvoice[]): boolean => {
  const others = known.filter(({ id }) => id !== invoice.id)
  const order = String(invoice.orderNumber)
  const isOtherInvoice = (value: string): boolean =>
    value !== invoice.number && value !== invoice.number.slice(5) && value.replace(/^\d{4}-/, '') !== order
  const isTail = (value: string): boolean => others.some(({ number }) => number.endsWith(`-${value.padStart(6, '0')}`))
  return (
    clues.invoices.some(({ value }) => isOtherInvoice(value)) ||
    (clues.reference !== null && clues.reference !== invoice.number) ||
    clues.besideReference.some((value) => others.some(({ number }) => number === value)) ||
    clues.orders.some(
      ({ value, how }) =>
        value !== order &&
        (how === 'exact' || isTail(value) || others.some(({ orderNumber }) => String(orderNumber) === value)),
    ) ||
    clues.accounts.some(
      ({ value, how }) =>
        value !== invoice.account && (how === 'exact' || others.some(({ account }) => account === value)),
    )
  )
}

const isOneSlipAway = (own: string, near: string): boolean => {
  if (isOneSlip(own, near)) return true
  const [ownRunning, nearRunning] = [own.slice(5), near.slice(5)].map((running) => String(Number(running)))
  return own.slice(0, 4) === near.slice(0, 4) && isOneSlip(ownRunning ?? '', nearRunning ?? '')
}

/** A payment QR is not typed, and an order or account that agrees, or the payer's whole name, settles whose money it is. */
export const isSettled = (clues: Clues, best: Judged): boolean =>
  clues.reference !== null || best.payer === 'whole' || has(best, 'order_number', 'account', 'payer_code')

/**
 * Invoices of the payer's own whose number is one slip away from the one named: that one was mistyped, unless its payer
 * is known or settled otherwise. Of two people with the same initials either may have paid.
 */
export const ownNeighbours = (clues: Clues, named: Judged, judged: readonly Judged[]): Judged[] =>
  isSettled(clues, named)
    ? []
    : judged.filter(
        (other) =>
          other.byPayer &&
          other.invoice.consumer !== named.invoice.consumer &&
          isOneSlipAway(named.invoice.number, other.invoice.number),
      )

/** What is left over is to the kopiyka what another open invoice of the same account owes: it may have been meant too. */
const paysAnotherToo = (line: LineToMatch, { invoice, owed }: Judged, known: readonly KnownInvoice[]): boolean =>
  line.left > owed &&
  known.some(
    (other) => other.id !== invoice.id && other.account === invoice.account && owedOf(other) === line.left - owed,
  )

/** A number without its leading zeros might also have lost a digit: something else must agree. */
const isSupported = (clues: Clues, best: Judged): boolean => {
  const written = clues.invoices.filter(({ value }) => value === best.invoice.number)
  if (clues.reference !== null || written.some(({ how }) => how === 'exact')) return true
  if (best.byPayer || has(best, 'order_number', 'account', 'payer_code')) return true
  return !ambiguous.test(String(Number(best.invoice.number.slice(5)))) && has(best, 'amount')
}

/** Money that comes back, or came by mistake, is not paid for an invoice that its text mentions. */
const speaksOfReturn = (line: LineToMatch): boolean => /поверн|помилк|сторн|анульов|скасов/iu.test(line.purpose)

/**
 * The invoice that a line may be posted to without asking anybody, or null. Its reference or purpose names this one
 * invoice and no other; the invoice is open, its order awaits money (or has expired: late money) and the line covers what
 * it owes; nothing else in the line speaks of another. A payer of another name is no contradiction. In doubt: null.
 */
export const mayPost = (
  line: LineToMatch,
  clues: Clues,
  judged: readonly Judged[],
  known: readonly KnownInvoice[],
): Judged | null => {
  const named = judged.filter((each) => each.named)
  const [best] = named
  if (!best || named.length > 1 || best.invoice.state !== 'open' || !awaitsMoney.has(best.invoice.orderState))
    return null
  if (best.owed <= 0 || line.left < best.owed || line.left > mostByItself) return null
  if (isContradicted(clues, best.invoice, known) || ownNeighbours(clues, best, judged).length > 0) return null
  if (speaksOfReturn(line) || paysAnotherToo(line, best, known) || !isSupported(clues, best)) return null
  return best
}
