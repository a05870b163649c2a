import type { KnownInvoice, LineToMatch } from './line-to-match.ts'

/** The manual's own consumer owes 585,00 for order 555945, changed at will. */
export const givenInvoice = (change: Partial<KnownInvoice> = {}): KnownInvoice => ({
  id: 123,
  number: '2026-000123',
  state: 'open',
  orderId: 45,
  orderNumber: 555_945,
  orderState: 'awaiting_payment',
  districtId: 1,
  account: '0101010101',
  payer: 'Українець Іван Іванович',
  payerCodeIndex: null,
  consumer: 'Українець Іван Іванович',
  issuedOn: '2026-11-16',
  dueOn: '2026-11-23',
  total: 58_500,
  paid: 0,
  ...change,
})

/** Somebody else's invoice of the same price. */
export const othersInvoice = (change: Partial<KnownInvoice> = {}): KnownInvoice =>
  givenInvoice({
    id: 200,
    number: '2026-000777',
    orderId: 77,
    orderNumber: 556_001,
    account: '08080808',
    payer: 'Ґалаґан Їржі В’ячеславович',
    consumer: 'Ґалаґан Їржі В’ячеславович',
    ...change,
  })

/** A credit of 585,00 from somebody unknown, changed at will; all of it is left unless told otherwise. */
export const givenLine = (change: Partial<LineToMatch> = {}): LineToMatch => {
  const amount = change.amount ?? 58_500
  return {
    id: 1,
    bookedOn: '2026-11-20',
    amount,
    left: amount,
    party: 'Петренко Петро Петрович',
    partyCodeIndex: null,
    partyIban: null,
    documentNumber: '17',
    purpose: '',
    reference: null,
    ...change,
  }
}
