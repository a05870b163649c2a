import { withCyrillicLetters } from '../accounts/look-alikes.ts'
import type { DebitLine } from './debit-line.ts'
import { type Named, namedBy } from './refund-marks.ts'

/** A refund in a payment list, as it may be recognised in a debit line; kopiykas. */
export interface OrderedRefund {
  id: number
  orderId: number
  orderNumber: number
  invoiceNumber: string
  listNumber: string
  districtId: number
  payee: string
  payeeIban: string
  amount: number
  /** Not yet paid out. */
  rest: number
}

/** Why a refund is offered for a line, strongest first. */
export interface RefundReason {
  code: 'reference' | 'list' | 'iban' | 'invoice_number' | 'amount' | 'payee'
  uk: string
  en: string
}

/** A refund offered for a debit line; `amount` is what of the line would count for it, kopiykas. */
export interface RefundCandidate {
  refund: OrderedRefund
  amount: number
  /** 0-100; only for order, never shown bare. */
  score: number
  reasons: RefundReason[]
  caution: { code: 'other_iban' | 'too_much' | 'too_little'; uk: string; en: string } | null
}

const weights: Record<RefundReason['code'], number> = {
  reference: 45,
  iban: 20,
  list: 10,
  invoice_number: 10,
  amount: 10,
  payee: 5,
}

/** A name without what banks change in it: case, apostrophes, quotes, dots, Latin letters of the same shape. */
const folded = (name: string): string =>
  withCyrillicLetters(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const reasonsFor = (refund: OrderedRefund, line: DebitLine, named: Named): RefundReason[] => {
  const reasons: [boolean, RefundReason][] = [
    [
      named.refundIds.includes(refund.id),
      { code: 'reference', uk: `Названо повернення № ${refund.id}`, en: `Names refund No. ${refund.id}` },
    ],
    [
      line.partyIban === refund.payeeIban,
      { code: 'iban', uk: 'IBAN отримувача збігається', en: 'The payee’s IBAN agrees' },
    ],
    [
      named.lists.includes(refund.listNumber),
      { code: 'list', uk: `Названо список ${refund.listNumber}`, en: `Names list ${refund.listNumber}` },
    ],
    [
      named.invoices.includes(refund.invoiceNumber),
      {
        code: 'invoice_number',
        uk: `Названо рахунок № ${refund.invoiceNumber}`,
        en: `Names invoice No. ${refund.invoiceNumber}`,
      },
    ],
    [line.left === refund.rest, { code: 'amount', uk: 'Сума збігається', en: 'The amount agrees' }],
    [
      folded(line.party) !== '' && folded(line.party) === folded(refund.payee),
      { code: 'payee', uk: 'Отримувач той самий', en: 'The payee is the same' },
    ],
  ]
  return reasons.filter(([holds]) => holds).map(([, reason]) => reason)
}

const cautionFor = (refund: OrderedRefund, line: DebitLine): RefundCandidate['caution'] => {
  if (line.partyIban !== null && line.partyIban !== refund.payeeIban) {
    return {
      code: 'other_iban',
      uk: 'Гроші пішли на інший IBAN, ніж погоджено.',
      en: 'The money went to another IBAN than approved.',
    }
  }
  if (line.left > refund.rest) {
    return { code: 'too_much', uk: 'Рядок більший за повернення.', en: 'The line is larger than the refund.' }
  }
  if (line.left < refund.rest) {
    return { code: 'too_little', uk: 'Рядок менший за повернення.', en: 'The line is smaller than the refund.' }
  }
  return null
}

/** Ranks ordered refunds for a debit line, best first; one that nothing speaks for is left out. */
export const rankRefunds = (refunds: readonly OrderedRefund[], line: DebitLine): RefundCandidate[] => {
  const named = namedBy(line)
  return refunds
    .map((refund): RefundCandidate => {
      const reasons = reasonsFor(refund, line, named)
      const score = reasons.reduce((sum, { code }) => sum + weights[code], 0)
      return { refund, amount: Math.min(line.left, refund.rest), score, reasons, caution: cautionFor(refund, line) }
    })
    .filter(({ reasons, amount }) => reasons.length > 0 && amount > 0)
    .sort((a, b) => b.score - a.score || a.refund.id - b.refund.id)
}

/**
 * The one refund that a line unmistakably pays: it names it and no other, and amount and payee's IBAN agree to the last
 * sign. Null where anything speaks against it: a wrong payout by itself is a defect.
 */
export const unmistakableRefund = (refunds: readonly OrderedRefund[], line: DebitLine): OrderedRefund | null => {
  const { refundIds } = namedBy(line)
  if (line.direction !== 'debit' || line.left !== line.amount || refundIds.length !== 1) return null
  const refund = refunds.find(({ id }) => id === refundIds[0])
  return refund && refund.rest === line.amount && refund.payeeIban === line.partyIban ? refund : null
}
