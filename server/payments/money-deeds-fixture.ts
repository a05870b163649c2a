import type { Knex } from 'knex'
import type { Office } from '../office.ts'
import { advanceOrder } from '../orders/advance-order.ts'
import { advanceRefund } from '../refunds/advance-refund.ts'
import { makeRefundList } from '../refunds/make-refund-list.ts'
import type { TestApp } from '../testing/make-app.ts'
import { allocateLine } from './allocate-line.ts'
import { markNotOurs } from './mark-line.ts'
import * as money from './money-model-fixture.ts'
import { payOutLine } from './pay-out-line.ts'
import { postLine } from './post-line.ts'
import { recordPayment } from './record-payment.ts'
import { reversePayment } from './reverse-payment.ts'
import { undoLine } from './undo-line.ts'

/** An invoice of the prepared database that every life begins with. */
export interface PreparedInvoice {
  id: number
  orderId: number
  number: string
  total: number
}

/** A sum as people choose one: all that is left of the line, all that the invoice owes, or any (kopiykas). */
export type Sum = number | 'left' | 'owed'

/** One thing that somebody does. Places are taken modulo what there is, so that any number names something. */
export type Deed =
  | { deed: 'type'; invoice: number; amount: Sum }
  | { deed: 'allocate'; line: number; parts: { invoice: number; amount: Sum }[] }
  | { deed: 'post' | 'mark' | 'undo'; line: number }
  | { deed: 'reverse'; receipt: number }
  | { deed: 'withdraw'; invoice: number }
  | { deed: 'move_refund'; refund: number; steps: number }
  | { deed: 'pay_out'; refund: number }

const proposal = { payee: 'Українець Іван Іванович', payeeIban: 'UA213223130000026007233566001' }

/** A life under way: the office's transaction and the model of it side by side. */
export interface Life {
  app: TestApp
  trx: Knex.Transaction
  invoices: readonly PreparedInvoice[]
  lineIds: number[]
  model: money.MoneyModel
  documents: number
}

const refundIds = (trx: Knex.Transaction, invoiceId: number): Promise<number[]> =>
  trx('refunds').where({ invoice_id: invoiceId }).orderBy('id').pluck('id')

const moveRefund = async ({ app, trx }: Life, refundId: number): Promise<void> => {
  const { office } = app
  const [clerk, manager] = [app.actor('clerkZhytomyr'), app.actor('manager')]
  const { state } = await trx('refunds').where({ id: refundId }).first('state')
  const event = { refundId, version: undefined }
  if (state === 'due') return advanceRefund(trx, office, clerk, { ...event, event: 'propose', input: proposal })
  if (state === 'proposed') return advanceRefund(trx, office, manager, { ...event, event: 'approve', input: {} })
  await makeRefundList(trx, office, clerk, [refundId])
}

/** A deed as the office does it and as the model does. */
export type Step = {
  office: (trx: Knex.Transaction, office: Office) => Promise<unknown>
  model: (m: money.MoneyModel) => void
}

const sumOf = ({ model }: Life, sum: Sum, invoice: number, line: number | null): number => {
  if (sum === 'left' && line !== null && money.leftOf(model, line) > 0) return money.leftOf(model, line)
  if (typeof sum === 'number') return sum
  return Math.max(money.at(model.invoices, invoice).total - money.paidFor(model, invoice), 1)
}

/** The line of a deed: one that something was done with, where it is to be undone and there is any. */
const lineOf = ({ model, lineIds }: Life, deed: Deed): number => {
  if (!('line' in deed)) return 0
  const used = [...lineIds.keys()].filter((place) => money.leftOf(model, place) < money.at(model.lines, place).amount)
  if (deed.deed !== 'undo' || used.length === 0) return deed.line % lineIds.length
  return money.at(used, deed.line % used.length)
}

/** A deed done to invoices and lines. */
const bookkeeping = (life: Life, deed: Deed): Step | null => {
  const { app, invoices, lineIds } = life
  const clerk = app.actor('clerkZhytomyr')
  const line = lineOf(life, deed)
  const invoice = 'invoice' in deed ? deed.invoice % invoices.length : 0
  const [lineId, { number, orderId }] = [money.at(lineIds, line), money.at(invoices, invoice)]
  if (deed.deed === 'type') {
    life.documents += 1
    const amount = sumOf(life, deed.amount, invoice, null)
    const typed = { amount, paidOn: '2026-11-17', payer: 'Каса', documentNumber: `К-${life.documents}` }
    return {
      office: (trx, office) => recordPayment(trx, office, clerk, { ...typed, invoiceNumber: number }),
      model: (model) => money.typeReceipt(model, invoice, amount),
    }
  }
  if (deed.deed === 'allocate') {
    const places = deed.parts.map((part) => {
      const to = part.invoice % invoices.length
      return { invoice: to, amount: sumOf(life, part.amount, to, line) }
    })
    const parts = places.map(({ invoice: to, amount }) => ({ invoiceNumber: money.at(invoices, to).number, amount }))
    return {
      office: (trx, office) => allocateLine(trx, office, clerk, lineId, { parts }),
      model: (model) => money.allocate(model, line, places),
    }
  }
  if (deed.deed === 'withdraw') {
    const asked = { orderId, event: 'withdraw', input: {}, version: undefined }
    return {
      office: (trx, office) => advanceOrder(trx, office, clerk, asked),
      model: (model) => money.withdraw(model, invoice),
    }
  }
  if (deed.deed === 'post') {
    return {
      office: (trx, office) => postLine(trx, office, lineId),
      model: (model) => money.postByItself(model, line),
    }
  }
  if (deed.deed === 'mark') {
    return {
      office: (trx, office) => markNotOurs(trx, office, clerk, lineId, 'Не наше'),
      model: (model) => money.mark(model, line),
    }
  }
  return {
    office: (trx, office) => undoLine(trx, office, clerk, lineId, 'Помилка'),
    model: (model) => money.undo(model, line),
  }
}

const reversal = async ({ app, trx, model }: Life, receipt: number): Promise<Step | null> => {
  if (model.receipts.length === 0) return null
  const place = receipt % model.receipts.length
  const ids: number[] = await trx('payments').where({ kind: 'receipt' }).orderBy('id').pluck('id')
  return {
    office: (inner, office) =>
      reversePayment(inner, office, app.actor('clerkZhytomyr'), money.at(ids, place), 'Помилка'),
    model: (after) => money.reverse(after, money.at(after.receipts, place)),
  }
}

const stepsToList = (state: string): number => 3 - ['due', 'proposed', 'approved'].indexOf(state)

/** A deed done to a refund: one that can go on is taken before one that cannot. */
const refunding = async (life: Life, deed: Deed & { refund: number }): Promise<Step | null> => {
  const { app, trx, model, invoices, lineIds } = life
  const all = model.invoices.flatMap(({ refunds }, invoice) =>
    refunds.map(({ state }, refund) => ({ invoice, refund, state })),
  )
  const moving = all.filter(({ state }) =>
    deed.deed === 'pay_out' ? state === 'ordered' : ['due', 'proposed', 'approved'].includes(state),
  )
  const candidates = moving.length > 0 || deed.deed === 'pay_out' ? moving : all
  if (candidates.length === 0) return null
  const { invoice, refund } = money.at(candidates, deed.refund % candidates.length)
  const refundId = money.at(await refundIds(trx, money.at(invoices, invoice).id), refund)
  if (deed.deed === 'move_refund') {
    // From where it is at most into a list: a step too many would refuse them all.
    const { state } = money.at(money.at(model.invoices, invoice).refunds, refund)
    const steps = Math.max(Math.min(deed.steps, stepsToList(state)), 1)
    return {
      office: async (inner) => {
        for (let done = 0; done < steps; done += 1) await moveRefund({ ...life, trx: inner }, refundId)
      },
      model: (after) => {
        for (let done = 0; done < steps; done += 1) money.moveRefund(after, invoice, refund)
      },
    }
  }
  const debits = [...model.lines.keys()].filter((place) => money.at(model.lines, place).direction === 'debit')
  const line = money.at(debits, 0)
  return {
    office: (inner, office) => payOutLine(inner, office, app.actor('clerkZhytomyr'), money.at(lineIds, line), refundId),
    model: (after) => money.payOut(after, line, invoice, refund),
  }
}

/** The same deed in the office and in the model; null where there is nothing to do it with. */
export const stepOf = async (life: Life, deed: Deed): Promise<Step | null> => {
  if ('refund' in deed) return refunding(life, deed)
  if (deed.deed === 'reverse') return reversal(life, deed.receipt)
  return bookkeeping(life, deed)
}
