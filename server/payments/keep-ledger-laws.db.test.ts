import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeMonth } from '../closed-months/close-month.ts'
import { findInvoice } from '../invoices/invoice-views.ts'
import { givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { expectBalanced, givenLine, invoiceOf } from './given-line-fixture.ts'
import { type Receipt, writeReceipt } from './write-receipt.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
  await app.office.db.transaction((trx) => closeMonth(trx, app.office, app.actor('manager'), '2026-10'))
})
afterEach(() => expectBalanced(app))
afterAll(() => app.close())

/** Writes a receipt that nobody has judged, as if it had been judged before somebody else was first. */
const write = async (change: Partial<Receipt>): Promise<number> => {
  const { id } = await invoiceOf(app, await givenOrder(app, 'awaiting_payment'))
  return app.office.db.transaction(async (trx) => {
    const invoice = await findInvoice(trx, id)
    if (!invoice) throw new Error('no invoice')
    const days = { paidOn: '2026-11-17', postedOn: '2026-11-17' }
    const usual = { invoice, amount: 100, ...days, lineId: null, payer: 'Каса', documentNumber: '1', reason: null }
    return writeReceipt(trx, app.office, app.actor('clerkZhytomyr'), { ...usual, ...change })
  })
}

describe('what only the database can see is refused in words', () => {
  it('a line of which somebody took more meanwhile', async () => {
    const lineId = await givenLine(app, { amount: 150 })
    await write({ lineId })
    await expect(write({ lineId })).rejects.toMatchObject({ status: 409, code: 'line_changed' })
    await expect(write({ lineId: await givenLine(app, { direction: 'debit' }) })).rejects.toMatchObject({
      status: 422,
      code: 'wrong_direction',
    })
  })

  it('a month that somebody closed meanwhile', async () => {
    await expect(write({ postedOn: '2026-10-31' })).rejects.toMatchObject({ status: 422, code: 'closed_month' })
  })
})
