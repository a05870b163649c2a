import { describe, expect, it } from 'vitest'
import type { InvoiceRow } from '../invoices/invoice.ts'
import { outcomeOf } from './what-comes-of-it.ts'

const invoice: InvoiceRow = {
  id: 1,
  number: '2026-000001',
  orderId: 1,
  orderNumber: 556001,
  accountId: 1,
  account: '01-01/010/101',
  payer: 'Українець І. І.',
  state: 'open',
  stateLabel: 'До сплати',
  issuedOn: '2026-11-18',
  dueOn: '2026-12-02',
  lines: [],
  net: 48_750,
  vat: 9_750,
  total: 58_500,
  paid: 10_000,
  left: 48_500,
  overdue: false,
  discount: 0,
  discountReason: null,
  replacesId: null,
  replacesNumber: null,
  replacedById: null,
  replacedByNumber: null,
  voidReason: null,
  url: '',
}

describe('a payment about to be written down', () => {
  it('covers what is missing, falls short of it, or is too much', () => {
    expect(outcomeOf(invoice, 48_500)).toEqual({ kind: 'covered' })
    expect(outcomeOf(invoice, 40_000)).toEqual({ kind: 'short', sum: 8_500 })
    expect(outcomeOf(invoice, 50_000)).toEqual({ kind: 'over', sum: 1_500 })
  })

  it('is too much altogether for an invoice that is paid or void', () => {
    expect(outcomeOf({ ...invoice, state: 'paid', paid: 58_500 }, 100)).toEqual({ kind: 'over', sum: 100 })
    expect(outcomeOf({ ...invoice, state: 'void' }, 100)).toEqual({ kind: 'over', sum: 100 })
  })
})
