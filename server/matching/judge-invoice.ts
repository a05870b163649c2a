import { type Named, namedIn, nameWords } from './compare-names.ts'
import { countSlips, isOneSlip } from './count-slips.ts'
import type { Found } from './found.ts'
import type { KnownInvoice, LineToMatch, MatchReason } from './line-to-match.ts'
import type { Clues } from './read-clues.ts'
import { reasons } from './word-reasons.ts'

/** An invoice beside a line: why it may be meant, and how much each reason weighs. */
export interface Judged {
  invoice: KnownInvoice
  owed: number
  reasons: MatchReason[]
  weight: number
  /** Reference or purpose name it exactly, or short of its leading zeros alone. */
  named: boolean
  /** How far the line names its payer or its consumer. */
  payer: Named | null
  /** By full name, by initials or by code it is the line's own payer's. */
  byPayer: boolean
}

/** What is still owed; nothing on a paid or void invoice. Kopiykas. */
export const owedOf = (invoice: KnownInvoice): number =>
  invoice.state === 'open' ? Math.max(invoice.total - invoice.paid, 0) : 0

interface Weighed {
  reason: MatchReason
  weight: number
}

const slipsOf = ({ value }: Found, { number }: KnownInvoice): number =>
  countSlips(value, value.includes('-') ? number : number.slice(5))

const weightOfSlips = [32, 24, 12]

const byNumber = (clues: Clues, invoice: KnownInvoice, typed: (found: Found) => string): Weighed[] => {
  const weighed: Weighed[] = []
  if (clues.reference === invoice.number) weighed.push({ reason: reasons.reference(invoice.number), weight: 70 })
  if (clues.invoices.some(({ value, how }) => how !== 'like' && value === invoice.number))
    return [...weighed, { reason: reasons.invoiceNumber(invoice.number), weight: 62 }]
  let near: { found: Found; slips: number } | undefined
  for (const found of clues.invoices) {
    const slips = slipsOf(found, invoice)
    if (slips < (near?.slips ?? weightOfSlips.length)) near = { found, slips }
  }
  const weight = near && weightOfSlips[near.slips]
  return near && weight ? [...weighed, { reason: reasons.invoiceLike(typed(near.found)), weight }] : weighed
}

const byOrder = (clues: Clues, invoice: KnownInvoice, typed: (found: Found) => string): Weighed[] => {
  const number = String(invoice.orderNumber)
  const same = clues.orders.find(({ value }) => value === number)
  if (same) return [{ reason: reasons.order(invoice.orderNumber), weight: same.how === 'exact' ? 45 : 32 }]
  const near = clues.orders.find(({ value, how }) => how === 'exact' && isOneSlip(value, number))
  return near ? [{ reason: reasons.orderLike(typed(near)), weight: 18 }] : []
}

const byAccount = (clues: Clues, invoice: KnownInvoice, typed: (found: Found) => string): Weighed[] => {
  const same = clues.accounts.find(({ value }) => value === invoice.account)
  return same ? [{ reason: reasons.account(typed(same)), weight: same.how === 'exact' ? 30 : 25 }] : []
}

const weightOfName: Record<Named, number> = { whole: 26, initials: 20, surname: 6 }

interface NamesOf {
  name: string
  words: readonly string[]
}
const folded = new WeakMap<KnownInvoice, readonly NamesOf[]>()

/** Payer and consumer with their folded words; folded once, for a batch compares an invoice with many lines. */
const namesOf = (invoice: KnownInvoice): readonly NamesOf[] => {
  const known = folded.get(invoice)
  if (known) return known
  const names = [...new Set([invoice.payer, invoice.consumer])].map((name) => ({ name, words: nameWords(name) }))
  folded.set(invoice, names)
  return names
}

interface Payer extends Weighed {
  named: Named
}

const byName = (clues: Clues, invoice: KnownInvoice): Payer[] => {
  const found = namesOf(invoice).flatMap(({ name, words }): Payer[] => {
    const named = namedIn(clues.partyWords, words)
    if (named === 'surname') return [{ named, reason: reasons.surname, weight: weightOfName.surname }]
    if (named) return [{ named, reason: reasons.payer(name), weight: weightOfName[named] }]
    const inPurpose = namedIn(clues.purposeWords, words) === 'whole'
    return inPurpose ? [{ named: 'initials', reason: reasons.namedInPurpose(name), weight: weightOfName.initials }] : []
  })
  return found.toSorted((one, other) => other.weight - one.weight).slice(0, 1)
}

const byCode = (line: LineToMatch, invoice: KnownInvoice): Weighed[] =>
  line.partyCodeIndex !== null && line.partyCodeIndex === invoice.payerCodeIndex
    ? [{ reason: reasons.payerCode, weight: 24 }]
    : []

/** How an invoice that takes no more money stands behind one that does. */
const setback = (invoice: KnownInvoice): number => (invoice.state === 'void' ? 16 : invoice.state === 'paid' ? 10 : 0)

/** Compares a line with one invoice. Null where nothing but the day agrees. */
export const judgeInvoice = (line: LineToMatch, clues: Clues, invoice: KnownInvoice): Judged | null => {
  const typed = ({ from, to }: Found): string => line.purpose.slice(from, to)
  const owed = owedOf(invoice)
  const [payer] = byName(clues, invoice)
  const byWhom = [...(payer ? [payer] : []), ...byCode(line, invoice)]
  const weighed = [
    ...byNumber(clues, invoice, typed),
    ...byOrder(clues, invoice, typed),
    ...byAccount(clues, invoice, typed),
    ...(owed > 0 && owed === line.left ? [{ reason: reasons.amount, weight: 14 }] : []),
    ...byWhom,
  ]
  if (weighed.length === 0) return null
  // Dense numbers have dozens of neighbours: one that takes no money and agrees in nothing else is noise.
  if (owed === 0 && weighed.every(({ reason: { code } }) => code === 'invoice_number_like')) return null
  if (owed > 0 && line.bookedOn >= invoice.issuedOn && line.bookedOn <= invoice.dueOn)
    weighed.push({ reason: reasons.date, weight: 3 })
  return {
    invoice,
    owed,
    reasons: weighed.map(({ reason }) => reason),
    weight: weighed.reduce((sum, { weight }) => sum + weight, 0) - setback(invoice),
    named: weighed.some(({ reason: { code } }) => code === 'reference' || code === 'invoice_number'),
    payer: payer?.named ?? null,
    byPayer: byWhom.some(({ weight }) => weight >= weightOfName.initials),
  }
}
