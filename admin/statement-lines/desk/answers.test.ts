import { describe, expect, it } from 'vitest'
import type { LineEntry } from '../statement-line.ts'
import { answersOf } from './answers.ts'
import { candidateOf } from './candidate-fixture.ts'

const paidNow: LineEntry = {
  kind: 'payment',
  id: 1,
  amount: 58_500,
  invoiceNumber: '2026-000040',
  orderId: 56,
  orderNumber: 556_056,
  refundId: null,
  postedOn: '2026-11-18',
  by: 'Клерк Олена',
  at: '2026-11-18T08:00:00Z',
  reversed: false,
  note: null,
  elsewhere: false,
  invoice: { refundDue: 0 },
}
const settled = candidateOf({ id: 40, number: '2026-000040', state: 'paid', paid: 58_500 })
const other = candidateOf({ id: 42, number: '2026-000042' })
const numbers = (entries: LineEntry[], candidates = [settled, other]) =>
  answersOf({ candidates, entries }).map(({ invoice }) => invoice.number)

describe('the answers to whose money it is', () => {
  it('end with the invoice that this line has paid just now: Enter twice overpays nothing', () => {
    expect(numbers([paidNow])).toEqual(['2026-000042', '2026-000040'])
  })

  it('stand as the server ranks them otherwise: a second payment of a paid invoice is a case of its own', () => {
    expect(numbers([])).toEqual(['2026-000040', '2026-000042'])
    expect(numbers([{ ...paidNow, reversed: true }])).toEqual(['2026-000040', '2026-000042'])
  })

  it('keep an invoice in its place that was paid in part and wants more', () => {
    const short = candidateOf({ number: '2026-000040', paid: 10_000 })
    expect(numbers([paidNow], [short, other])).toEqual(['2026-000040', '2026-000042'])
  })
})
