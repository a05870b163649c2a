import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invoicesOfOrder, type OrderInvoice } from '../invoices/invoice-views.ts'
import type { Actor } from '../may.ts'
import { carryOutEvent } from '../orders/carry-out-event.ts'
import { bring, givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { matchStatementLine, matchStatementLines } from './candidate-views.ts'
import { givenLine } from './given-line-fixture.ts'
import type { LineToMatch } from './line-to-match.ts'

const office: Actor = { kind: 'system', name: 'Система' }

let app: TestApp
let invoice: OrderInvoice
let korosten: OrderInvoice
let paid: OrderInvoice
let orderNumber: number

const invoiceOf = async (orderId: number): Promise<OrderInvoice> => {
  const [only] = await invoicesOfOrder(app.office.db.reader, orderId)
  if (!only) throw new Error('the order was not billed')
  return only
}

const billed = async (account: string): Promise<OrderInvoice> =>
  invoiceOf(await givenOrder(app, 'awaiting_payment', { account }))

const billedInKorosten = async (): Promise<OrderInvoice> => {
  const orderId = await givenOrder(app, 'sent', { account: '08-080808' })
  for (const event of ['accept', 'offer', 'join']) {
    const asked = { orderId, event, input: {}, version: undefined }
    const work = app.office.db.transaction
    await carryOutEvent(app.office, app.actor('clerkKorosten'), asked, (each) => work(each))
  }
  return invoiceOf(orderId)
}

beforeAll(async () => {
  app = await makeApp()
  invoice = await billed('01-01/010/101')
  korosten = await billedInKorosten()
  paid = await billed('01-02/030/405')
  await bring(app, paid.orderId, 'pay')
  orderNumber = (await orderNow(app, invoice.orderId)).number
})
afterAll(() => app.close())

const match = (line: Partial<LineToMatch>, actor: Actor = office) =>
  matchStatementLine(app.office.db.reader, actor, givenLine({ amount: invoice.total, ...line }))

const offered = async (line: Partial<LineToMatch>, actor?: Actor): Promise<string[]> =>
  (await match(line, actor)).candidates.map((candidate) => candidate.invoice.number)

describe('one line', () => {
  it('posts to the invoice that its reference or purpose names', async () => {
    expect((await match({ reference: invoice.number })).post?.invoice.id).toBe(invoice.id)
    const { post } = await match({ purpose: `рах.№${invoice.number.replace('-', ' – ')}, заявка ${orderNumber}` })
    expect(post).toMatchObject({ amount: invoice.total, because: { code: 'invoice_number' } })
    expect(post?.invoice).toMatchObject({ orderNumber, account: '0101010101', paid: 0, districtId: 1 })
  })

  it('finds its invoice by order, account, payer, sum or a slipped number', async () => {
    const slipped = `${invoice.number.slice(0, 5)}${invoice.number.slice(6)}`
    expect((await offered({ purpose: `заявка ${orderNumber}`, amount: 1 }))[0]).toBe(invoice.number)
    expect((await offered({ purpose: 'о/р 01-01/010/101', amount: 1 }))[0]).toBe(invoice.number)
    expect(await offered({ party: 'УКРАИНЕЦЬ І.І.', amount: 1 })).toContain(invoice.number)
    expect(await offered({ party: '' })).toContain(invoice.number)
    expect(await offered({ purpose: `рахунок ${slipped}`, amount: 1 })).toContain(invoice.number)
  })

  it('is compared with the invoices of the actor’s scope alone', async () => {
    const [zhytomyr, stranger] = [app.actor('clerkZhytomyr'), app.actor('clerkKorosten')]
    expect((await match({ reference: invoice.number }, zhytomyr)).post?.invoice.id).toBe(invoice.id)
    const foreign = await match({ reference: invoice.number, purpose: 'о/р 01-01/010/101' }, stranger)
    expect(foreign.post).toBeNull()
    const districts = new Set(foreign.candidates.map((candidate) => candidate.invoice.districtId))
    expect([...districts]).toEqual([stranger.districtId])
    expect(await offered({ purpose: 'о/р 01-01/010/101', amount: 1 }, stranger)).toEqual([])
  })

  it('of a paid invoice is offered with a caution and does not post', async () => {
    const { post, candidates } = await match({ purpose: `рахунок ${paid.number}` })
    expect(post).toBeNull()
    expect(candidates[0]).toMatchObject({ invoice: { id: paid.id }, caution: { code: 'paid' } })
  })

  it('of a void invoice is offered the one issued in its place', async () => {
    const old = await billed('01-010101')
    await bring(app, old.orderId, 'rebill')
    const anew = (await invoicesOfOrder(app.office.db.reader, old.orderId)).at(-1)
    const { post, candidates } = await match({ purpose: `рахунок ${old.number}` })
    expect(post).toBeNull()
    expect(candidates.slice(0, 2).map((candidate) => candidate.invoice.id)).toEqual([anew?.id, old.id])
  })

  it('survives whatever a bank may send', async () => {
    for (const purpose of [
      "'; drop table invoices; --",
      '%_%',
      '9'.repeat(400),
      '2026-'.repeat(300),
      '\u0000 заявка 999999999',
    ]) {
      expect((await match({ purpose, reference: purpose, party: purpose, amount: 7 })).post).toBeNull()
    }
  })
})

describe('many lines at once', () => {
  it('are judged as one by one, company-wide and in their order', async () => {
    const lines = [
      givenLine({ reference: invoice.number, amount: invoice.total }),
      givenLine({ purpose: `рах ${korosten.number}`, amount: korosten.total }),
      givenLine({ purpose: `рах ${paid.number}`, amount: paid.total }),
      givenLine({ purpose: `заявка ${orderNumber}`, amount: 100 }),
      givenLine({ purpose: `рахунки ${invoice.number}, ${korosten.number}`, amount: invoice.total }),
      givenLine({ purpose: '', party: 'Українець Іван Іванович', amount: 100 }),
    ]
    const verdicts = await matchStatementLines(app.office.db.reader, lines)
    const alone = await Promise.all(lines.map((line) => matchStatementLine(app.office.db.reader, office, line)))
    expect(verdicts.map(({ post }) => post?.invoice.id)).toEqual([
      invoice.id,
      korosten.id,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(verdicts.map(({ post }) => post)).toEqual(alone.map(({ post }) => post))
    expect(verdicts.map(({ candidates }) => candidates[0]?.invoice.id)).toEqual(
      alone.map(({ candidates }) => candidates[0]?.invoice.id),
    )
  })

  it('may be none', async () => {
    expect(await matchStatementLines(app.office.db.reader, [])).toEqual([])
  })
})
