import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeMonth } from '../closed-months/close-month.ts'
import { givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { invoiceOf } from './given-line-fixture.ts'
import type { Deed, PreparedInvoice } from './money-deeds-fixture.ts'
import { type LifeLine, liveOnce } from './money-life-fixture.ts'

let app: TestApp
const invoices: PreparedInvoice[] = []

beforeAll(async () => {
  app = await makeApp()
  for (const account of ['01-01/010/101', '01-02/030/405']) {
    const orderId = await givenOrder(app, 'awaiting_payment', { account })
    const { id, number, total } = await invoiceOf(app, orderId)
    invoices.push({ id, orderId, number, total })
  }
  await app.office.db.transaction((trx) => closeMonth(trx, app.office, app.actor('manager'), '2026-10'))
})
afterAll(() => app.close())

const whole = 58_500
const kopiykas = fc.oneof(
  fc.constantFrom(whole, whole / 2, 2 * whole, 60_000, 1_500, 1),
  fc.integer({ min: 1, max: 150_000 }),
)
const sum = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('left' as const, 'owed' as const) }, kopiykas)
const [line, invoice, receipt, refund] = [fc.nat(3), fc.nat(1), fc.nat(9), fc.nat(3)]

const lineOf = (direction: 'credit' | 'debit'): fc.Arbitrary<LifeLine> =>
  fc.record({
    direction: fc.constant(direction),
    amount: kopiykas,
    names: fc.option(invoice, { freq: 3 }),
    bookedOn: fc.constantFrom('2026-11-16', '2026-10-30'),
  })

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('type' as const), invoice, amount: sum }) },
  {
    weight: 6,
    arbitrary: fc.record({
      deed: fc.constant('allocate' as const),
      line,
      parts: fc.oneof(
        { weight: 3, arbitrary: fc.tuple(fc.record({ invoice, amount: sum })) },
        fc.tuple(fc.record({ invoice, amount: sum }), fc.record({ invoice, amount: kopiykas })),
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('post' as const), line }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('mark' as const), line }) },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('undo' as const), line }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('reverse' as const), receipt }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('withdraw' as const), invoice }) },
  {
    weight: 5,
    arbitrary: fc.record({ deed: fc.constant('move_refund' as const), refund, steps: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant('pay_out' as const), refund }) },
)

const lives = fc.record({
  lines: fc.tuple(lineOf('credit'), lineOf('credit'), lineOf('credit'), lineOf('debit')),
  deeds: fc.array(deed, { minLength: 4, maxLength: 12, size: 'max' }),
})

it('any life of invoices, lines, payments and refunds agrees with a plain model of it, step by step', async () => {
  const numRuns = app.office.db.engine === 'sqlite' ? 1000 : 60
  await fc.assert(
    fc.asyncProperty(lives, (life) => liveOnce(app, invoices, life)),
    { numRuns },
  )
  expect(await app.office.db.reader('payments').count({ total: '*' }).first()).toEqual({ total: 0 })
}, 300_000)
