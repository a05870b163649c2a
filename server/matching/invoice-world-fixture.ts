import { fullNameOf, inventPerson } from '../../seeds/demo/people.ts'
import type { Random } from '../../seeds/random.ts'
import { addDays } from '../time/iso-date.ts'
import type { KnownInvoice } from './line-to-match.ts'

const prices = [58_500, 58_500, 58_500, 117_000, 42_000] as const

const states = [
  ['open', 'awaiting_payment'],
  ['open', 'awaiting_payment'],
  ['open', 'awaiting_payment'],
  ['open', 'expired'],
  ['paid', 'in_progress'],
  ['paid', 'done'],
  ['void', 'withdrawn'],
  ['void', 'awaiting_payment'],
] as const

const accountOf = (place: number): string => {
  const district = String((place % 19) + 1).padStart(2, '0')
  return place % 2 === 0
    ? `${district}${String(10_000 + place * 37).padStart(6, '0')}`
    : `${district}${String(1_010_101 + place * 41).padStart(8, '0')}`
}

/** An invoice of somebody, invented; the same random source gives the same one. */
const inventInvoice = (random: Random, id: number, number: string): KnownInvoice => {
  const consumer = fullNameOf(inventPerson(random))
  const [state, orderState] = random.pick(states)
  const total = random.pick(prices)
  const issuedOn = addDays('2026-11-01', random.below(18))
  const partly = state === 'open' && random.oneIn(12) ? 10_000 : 0
  return {
    id,
    number,
    state,
    orderId: id,
    orderNumber: 555_945 + id,
    orderState,
    districtId: (id % 19) + 1,
    account: accountOf(id),
    payer: random.oneIn(20) ? fullNameOf(inventPerson(random)) : consumer,
    payerCodeIndex: null,
    consumer,
    issuedOn,
    dueOn: addDays(issuedOn, 7),
    total,
    paid: state === 'paid' ? total : partly,
  }
}

const numbered = (year: number, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${year}-${String(from + place).padStart(6, '0')}`)

/**
 * A crowded office, as hard as it gets: numbers without a gap, half of them open, few prices, last year's numbers, six-digit
 * running numbers, numbers whose tail is somebody's order; one void invoice in two has been issued anew.
 */
export const inventInvoices = (random: Random): KnownInvoice[] => {
  const numbers = [
    ...numbered(2026, 1, 700),
    ...numbered(2025, 1, 150),
    ...numbered(2026, 1_150, 300),
    ...numbered(2026, 123_400, 250),
    ...numbered(2026, 556_000, 100),
  ]
  const invoices = numbers.map((number, place) => inventInvoice(random, place + 1, number))
  const reissued = invoices.filter(({ orderState, state }) => state === 'void' && orderState === 'awaiting_payment')
  const anew = reissued
    .filter((_, place) => place % 2 === 0)
    .map(
      (old, place): KnownInvoice => ({
        ...old,
        id: 5_000 + place,
        number: `2026-${String(2_000 + place).padStart(6, '0')}`,
        state: 'open',
        paid: 0,
      }),
    )
  return [...invoices, ...anew]
}
