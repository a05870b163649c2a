import type { KnownInvoice } from '../../server/matching/line-to-match.ts'
import type { ParsedLine } from '../../server/statements/parsed-statement.ts'
import { formatDate } from '../../server/time/iso-date.ts'
import { createRandom } from '../random.ts'
import { ibanOf } from './invent-iban.ts'

/** What of a line the plan says; the rest is the bank’s. Kopiykas. */
export interface Movement {
  direction: 'credit' | 'debit'
  amount: number
  party: string
  partyCode: string | null
  purpose: string
  reference: string | null
}

const owed = ({ total, paid }: KnownInvoice): number => total - paid
const vatOf = (amount: number): string => (Math.round(amount / 6) / 100).toFixed(2)

const credit = (amount: number, party: string, purpose: string, reference: string | null = null): Movement => ({
  direction: 'credit',
  amount,
  party,
  partyCode: null,
  purpose,
  reference,
})

/** The ways people word what they pay, each naming the invoice well enough to be posted without a clerk. */
const wordings: ((invoice: KnownInvoice) => { purpose: string; reference?: string })[] = [
  ({ number, orderNumber, account }) => ({
    purpose: `Оплата за рахунком № ${number}, заявка № ${orderNumber}, о/р ${account}`,
  }),
  ({ number }) => ({ purpose: 'Оплата послуг за QR-кодом', reference: number }),
  ({ number, issuedOn, total }) => ({
    purpose: `Сплата рах. ${number} від ${formatDate(issuedOn)}, у т.ч. ПДВ 20% ${vatOf(total)} грн`,
  }),
  ({ number }) => ({ purpose: number }),
  ({ number, consumer }) => ({ purpose: `За послуги обленерго, рахунок №${number}, ${consumer}` }),
  ({ number, orderNumber }) => ({ purpose: `Заявка ${orderNumber}, рахунок ${number}`, reference: number }),
]

/** A payment that posts itself; every fifth is made by somebody else of the family. */
const plain = (invoice: KnownInvoice, place: number): Movement => {
  const wording = wordings[place % wordings.length]?.(invoice) ?? { purpose: invoice.number }
  const party = place % 5 === 4 ? 'Гуменюк Тетяна Василівна' : invoice.payer
  return credit(owed(invoice), party, wording.purpose, wording.reference ?? null)
}

/** The number with a wrong digit, as fingers slip; one that no invoice has. */
const mistyped = ({ number }: KnownInvoice, taken: ReadonlySet<string>): string => {
  const [head, last] = [number.slice(0, -2), number.slice(-1)]
  const slips = [...'9876543210'].map((digit) => `${head}${digit}${last}`)
  return slips.find((slip) => !taken.has(slip)) ?? `${number}0`
}

const need = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the demo has no ${what} for its bank statement`)
  return found
}

const electricity = 'Оплата за спожиту електроенергію за жовтень 2026 р., дог. № 260-1147, у т.ч. ПДВ 20%'

/** What does not post itself: each for another way of the matching desk. The first of these alone does, with too much money. */
const oddOnes = (ours: readonly KnownInvoice[], all: readonly KnownInvoice[]): Movement[] => {
  const [over, slipped, first, second] = [0, 1, 2, 3].map((place) =>
    need(ours[place], 'open invoice of Житомирський РЕМ'),
  )
  const withdrawn = need(
    all.find(({ orderState, state, districtId }) => orderState === 'withdrawn' && state === 'void' && districtId === 1),
    'withdrawn order with a void invoice',
  )
  if (!over || !slipped || !first || !second) return []
  const wrong = mistyped(slipped, new Set(all.map(({ number }) => number)))
  return [
    credit(owed(over) + 100_00, over.payer, `Оплата за рахунком № ${over.number}, заявка № ${over.orderNumber}`),
    credit(owed(slipped), slipped.payer, `Оплата рахунку № ${wrong}`),
    credit(owed(first) + owed(second), first.payer, `За рахунками № ${first.number} та № ${second.number}`),
    credit(
      withdrawn.total,
      withdrawn.payer,
      `Оплата за рахунком № ${withdrawn.number}, заявка № ${withdrawn.orderNumber}`,
    ),
    { ...credit(18_742_36, 'ТОВ «Поліська тепличка»', electricity), partyCode: '38104527' },
    credit(450_00, 'Транзитний рахунок приймання платежів', 'Послуги, готівка через касу. Платник Марчук А. С.'),
    {
      direction: 'debit',
      amount: 287_50,
      party: 'АТ «Укрексімбанк»',
      partyCode: '00032112',
      purpose: 'Комісія за розрахункове обслуговування рахунку згідно з тарифами банку',
      reference: null,
    },
  ]
}

/** Twelve payments that post themselves where the plan has so many, what is left of a half-paid invoice, and the odd ones. */
export const planMovements = (invoices: readonly KnownInvoice[], today: string): Movement[] => {
  const waiting = invoices.filter(({ state, orderState }) => state === 'open' && orderState === 'awaiting_payment')
  const fresh = waiting.filter(({ paid, dueOn }) => paid === 0 && dueOn >= today)
  const ours = fresh.filter(({ districtId }) => districtId === 1)
  const others = fresh.filter(({ districtId }) => districtId !== 1)
  const posting = [...ours.slice(4), ...others].slice(0, 12)
  const rest = waiting.find(({ paid }) => paid > 0)
  const completing = rest ? [credit(owed(rest), rest.payer, `Доплата за рахунком № ${rest.number}`)] : []
  return [...posting.map(plain), ...completing, ...oddOnes(ours, invoices)]
}

/** The movements as the bank writes them, spread over the days in a fixed disorder. */
export const bookMovements = (movements: readonly Movement[], days: readonly string[]): ParsedLine[] => {
  const random = createRandom(20_261_121)
  const booked = movements.map((movement) => ({
    ...movement,
    bookedOn: days[random.below(days.length)] ?? '',
    documentNumber: String(random.between(1, 9_999)),
    partyIban: ibanOf(random.pick([305299, 322313, 300335, 322001]), 26_200_000_000_000 + random.below(999_999_999)),
    shuffled: random.below(1_000_000),
  }))
  return booked
    .toSorted((one, other) => one.bookedOn.localeCompare(other.bookedOn) || one.shuffled - other.shuffled)
    .map(({ shuffled: _, ...line }, index) => ({
      ...line,
      place: index + 1,
      bankId: `${line.bookedOn.replaceAll('-', '')}${String(4_100 + index * 7).padStart(10, '0')}`,
    }))
}
