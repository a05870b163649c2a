import type { Offer, OfferedInvoice } from '../../../server/matching/line-to-match.ts'

/** A candidate for tests: an open invoice of 585,00 hryvnias, with what the test says otherwise. */
export const candidateOf = (invoice: Partial<OfferedInvoice> = {}, more: Partial<Offer> = {}): Offer => ({
  invoice: {
    id: 40,
    number: '2026-000040',
    state: 'open',
    orderId: 56,
    orderNumber: 556_056,
    orderState: 'awaiting_payment',
    districtId: 1,
    account: '0102084955',
    payer: 'В’язовський Ярослав Ілліч',
    consumer: 'В’язовський Ярослав Ілліч',
    issuedOn: '2026-11-09',
    dueOn: '2026-11-23',
    total: 58_500,
    paid: 0,
    ...invoice,
  },
  amount: 58_500,
  score: 80,
  reasons: [{ code: 'order_number', uk: 'номер заявки в призначенні', en: 'the order’s number in the purpose' }],
  caution: null,
  ...more,
})
