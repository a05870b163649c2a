import { describe, expect, it } from 'vitest'
import type { OrderInvoice } from '../order.ts'
import { balanceOf } from './balance.ts'

const invoice = (id: number, state: OrderInvoice['state'], total: number, paid: number): OrderInvoice => ({
  id,
  number: `2026-00000${id}`,
  state,
  total,
  paid,
  payer: 'Українець Іван Іванович',
  payerCode: null,
  discount: 0,
  discountReason: null,
  dueOn: '2026-11-25',
  issuedOn: '2026-11-18',
  fundsOn: null,
  documentId: id,
})

describe('the money of an order', () => {
  it('says how much is missing', () => {
    expect(balanceOf([invoice(1, 'open', 58_500, 50_000)])).toMatchObject({ toPay: 58_500, missing: 8_500, extra: 0 })
  })

  it('counts what was paid by a void invoice for the one that replaced it', () => {
    expect(balanceOf([invoice(1, 'void', 60_000, 60_000), invoice(2, 'open', 58_500, 0)])).toMatchObject({
      toPay: 58_500,
      missing: 0,
      extra: 1_500,
    })
  })

  it('is nothing before the first invoice', () => {
    expect(balanceOf([])).toMatchObject({ invoice: undefined, toPay: 0, missing: 0 })
  })
})
