import { type Judged, judgeInvoice, owedOf } from './judge-invoice.ts'
import type { Candidate, KnownInvoice, LineToMatch, Verdict } from './line-to-match.ts'
import { mayPost, ownNeighbours } from './may-post.ts'
import { type Clues, readClues } from './read-clues.ts'
import { cautions, reasons } from './word-reasons.ts'

const mostCandidates = 12
/** Offered for their sum alone, invoices are no more than a guess: a handful is enough. */
const mostBySum = 5

/** The open invoice of a void one's order: it is the one to be paid now. */
const reissues = (judged: Judged[], known: readonly KnownInvoice[]): void => {
  for (const { invoice: named } of judged.filter((each) => each.named && each.invoice.state === 'void')) {
    for (const invoice of known.filter(({ orderId, id }) => orderId === named.orderId && id !== named.id)) {
      const reason = reasons.sameOrder(invoice.orderNumber, named.number)
      const judgedAlready = judged.find((each) => each.invoice.id === invoice.id)
      const weight = invoice.state === 'open' ? 48 : 20
      if (!judgedAlready) judged.push(bare(invoice, [reason], weight))
      else if (!judgedAlready.reasons.some(({ code }) => code === 'order_number')) {
        judgedAlready.reasons.unshift(reason)
        judgedAlready.weight += weight
      }
    }
  }
}

/** A payer whose own invoice is one slip away meant that one, not the stranger's that was named. */
const raiseNeighbours = (clues: Clues, judged: readonly Judged[]): void => {
  for (const named of judged.filter((each) => each.named && !each.byPayer)) {
    for (const own of ownNeighbours(clues, named, judged)) own.weight += 30
  }
}

const bare = (invoice: KnownInvoice, why: Judged['reasons'], weight: number): Judged => ({
  invoice,
  owed: owedOf(invoice),
  reasons: why,
  weight,
  named: false,
  payer: null,
  byPayer: false,
})

/** Two invoices, named or of one payer, that together owe exactly what came. */
const together = (line: LineToMatch, judged: readonly Judged[]): Set<Judged> => {
  const open = judged.filter(
    ({ owed, reasons: why }) => owed > 0 && owed < line.left && why.some(({ code }) => code !== 'amount'),
  )
  for (const [place, one] of open.entries()) {
    const other = open.slice(place + 1).find(({ owed }) => owed + one.owed === line.left)
    if (!other) continue
    one.reasons.push(reasons.together(other.invoice.number))
    other.reasons.push(reasons.together(one.invoice.number))
    for (const each of [one, other]) each.weight += 12
    return new Set([one, other])
  }
  return new Set()
}

const cautionOf = ({ invoice, owed }: Judged, amount: number, surplus: number): Candidate['caution'] => {
  if (invoice.orderState === 'withdrawn') return cautions.withdrawn
  if (invoice.state === 'void') return cautions.void
  if (invoice.state === 'paid' || owed === 0) return cautions.paid
  if (invoice.orderState === 'expired') return cautions.expired
  if (surplus > 0) return cautions.tooMuch(surplus)
  return amount < owed ? cautions.tooLittle(owed - amount) : null
}

const bestFirst = (one: Judged, other: Judged): number =>
  other.weight - one.weight ||
  Number(other.owed > 0) - Number(one.owed > 0) ||
  one.invoice.issuedOn.localeCompare(other.invoice.issuedOn) ||
  one.invoice.id - other.invoice.id

/** Neighbours and invoices of the same sum say nothing beside an open one that is named. */
const guesses: ReadonlySet<string> = new Set(['invoice_number_like', 'amount', 'date'])
const withoutGuesses = (judged: readonly Judged[]): readonly Judged[] =>
  judged.some(({ named, owed }) => named && owed > 0)
    ? judged.filter(({ named, reasons: why }) => named || why.some(({ code }) => !guesses.has(code)))
    : judged

const onlyBySum = ({ reasons: why }: Judged): boolean => why.every(({ code }) => code === 'amount' || code === 'date')

/** Best first, with what of the line each would get: what it owes, and for several that are meant at once while it lasts. */
const offer = (line: LineToMatch, ranked: readonly Judged[], pair: ReadonlySet<Judged>): Candidate[] => {
  const namedOpen = ranked.filter(({ named, owed }) => named && owed > 0)
  const group = pair.size > 0 ? pair : new Set(namedOpen.length > 1 ? namedOpen : [])
  let rest = line.left
  return ranked.map((each) => {
    const shared = group.has(each)
    const amount = each.owed === 0 ? line.left : Math.min(each.owed, shared ? rest : line.left)
    if (shared) rest -= amount
    const surplus = shared ? 0 : line.left - amount
    const score = Math.max(1, Math.min(100, each.weight))
    return { invoice: each.invoice, amount, score, reasons: each.reasons, caution: cautionOf(each, amount, surplus) }
  })
}

const recognisedIn = (clues: Clues, ranked: readonly Judged[]): Verdict['recognised'] => {
  const offered = (value: string): boolean =>
    ranked.some(
      ({ invoice }) =>
        invoice.number === value ||
        invoice.number.slice(5) === value ||
        invoice.account === value ||
        String(invoice.orderNumber) === value,
    )
  const places: Verdict['recognised'] = []
  for (const { kind, value, how, from, to } of [...clues.invoices, ...clues.orders, ...clues.accounts]) {
    if (how === 'like' && kind !== 'invoice' && !offered(value)) continue
    if (!places.some((place) => place.from < to && from < place.to)) places.push({ from, to, kind })
  }
  return places.toSorted((one, other) => one.from - other.from)
}

/**
 * What the office thinks of a credit line, given the invoices that may be meant by it (issue 3 B). Posts only where one
 * invoice is named exactly and nothing speaks against it, and then all that is left of the line: what is over becomes a
 * refund due. Otherwise, and besides, candidates with their reasons, best first. Pure; kopiykas.
 */
export const matchLine = (
  line: LineToMatch,
  known: readonly KnownInvoice[],
  clues: Clues = readClues(line),
): Verdict => {
  const judged = known.flatMap((invoice) => judgeInvoice(line, clues, invoice) ?? [])
  reissues(judged, known)
  raiseNeighbours(clues, judged)
  const best = mayPost(line, clues, judged, known)
  const pair = together(line, judged)
  const ordered = withoutGuesses(judged).toSorted(bestFirst)
  const bySum = ordered.filter(onlyBySum).slice(0, mostBySum)
  const ranked = ordered.filter((each) => !onlyBySum(each) || bySum.includes(each)).slice(0, mostCandidates)
  const because = best?.reasons.find(({ code }) => code === 'reference' || code === 'invoice_number')
  return {
    post: best && because ? { invoice: best.invoice, amount: line.left, because } : null,
    candidates: offer(line, ranked, pair),
    recognised: recognisedIn(clues, ranked),
  }
}
