import { describe, expect, it } from 'vitest'
import type { DebitLine } from './debit-line.ts'
import { type OrderedRefund, rankRefunds, unmistakableRefund } from './rank-refunds.ts'
import { endToEndId, markedPurpose, namedBy } from './refund-marks.ts'

const iban = 'UA213223130000026007233566001'
const otherIban = 'UA903052992990004149123456789'

const refund: OrderedRefund = {
  id: 12,
  orderId: 1,
  orderNumber: 555_945,
  invoiceNumber: '2026-000001',
  listNumber: 'РП-2026-000003',
  districtId: 1,
  payee: 'Українець Іван',
  payeeIban: iban,
  amount: 58_500,
  rest: 58_500,
}
const another: OrderedRefund = { ...refund, id: 13, payeeIban: otherIban, amount: 1_500, rest: 1_500 }

const line = (change: Partial<DebitLine> = {}): DebitLine => ({
  id: 1,
  direction: 'debit',
  bookedOn: '2026-11-18',
  amount: 58_500,
  left: 58_500,
  party: 'УКРАЇНЕЦЬ ІВАН',
  partyIban: iban,
  documentNumber: '77',
  purpose: 'Списання',
  reference: null,
  ...change,
})

describe('what a debit line names', () => {
  it('is what our own files said, whole', () => {
    const named = namedBy(line({ reference: endToEndId(12), purpose: markedPurpose(12, 'Рахунок № 2026-000001') }))
    expect(named).toEqual({ refundIds: [12], lists: [], invoices: ['2026-000001'] })
  })

  it.each(['пов-12', 'ПOB-12', 'ПОВ – 12.', '(ПОВ-12)', 'oblik-r-12'])('is read as banks write it: %s', (purpose) => {
    expect(namedBy(line({ purpose })).refundIds).toEqual([12])
  })

  it.each(['ПОВ-12А', 'СПОВ-12', 'ПОВ12', 'ПОВ-1234567890', 'ПОВ-'])('is nothing in %s', (purpose) => {
    expect(namedBy(line({ purpose })).refundIds).toEqual([])
  })

  it('may be a payment list', () => {
    expect(namedBy(line({ purpose: 'за списком PП-2026-000003' })).lists).toEqual(['РП-2026-000003'])
  })
})

describe('a line pays a refund by itself', () => {
  const marked = { purpose: markedPurpose(12, 'Повернення') }

  it('when it names it and no other, and amount and IBAN agree', () => {
    expect(unmistakableRefund([another, refund], line(marked))?.id).toBe(12)
    expect(unmistakableRefund([refund], line({ reference: 'OBLIK-R-12' }))?.id).toBe(12)
  })

  it.each<[string, Partial<DebitLine>]>([
    ['it names nothing', { purpose: 'Повернення' }],
    ['it names two', { ...marked, reference: 'OBLIK-R-13' }],
    ['a kopiyka is missing', { ...marked, amount: 58_499, left: 58_499 }],
    ['part of it is counted already', { ...marked, amount: 60_000 }],
    ['the IBAN is another', { ...marked, partyIban: otherIban }],
    ['the bank told no IBAN', { ...marked, partyIban: null }],
    ['it is money that came', { ...marked, direction: 'credit' }],
  ])('never when %s', (_why, change) => {
    expect(unmistakableRefund([refund, another], line(change))).toBeNull()
  })
})

describe('the candidates for a debit line', () => {
  it('come best first, each with its reasons and what speaks against it', () => {
    const [first, second] = rankRefunds([another, refund], line({ purpose: 'за списком РП-2026-000003' }))
    expect(first?.refund.id).toBe(12)
    expect(first?.reasons.map(({ code }) => code)).toEqual(['iban', 'list', 'amount', 'payee'])
    expect(first?.caution).toBeNull()
    expect(second).toMatchObject({ refund: { id: 13 }, amount: 1_500, caution: { code: 'other_iban' } })
  })

  it('offer no more than the refund needs and the line has', () => {
    const amounts = (left: number) => rankRefunds([refund], line({ left })).map(({ amount }) => amount)
    expect([amounts(100), amounts(90_000), amounts(0)]).toEqual([[100], [58_500], []])
  })

  it('leave out what nothing speaks for', () => {
    expect(rankRefunds([another], line({ party: 'Хтось' }))).toEqual([])
  })
})
