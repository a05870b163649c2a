import type { Knex } from 'knex'
import { expect } from 'vitest'
import { Refusal } from '../errors.ts'
import { readLedger } from '../ledger/ledger-views.ts'
import type { Office } from '../office.ts'
import { advanceOrder } from '../orders/advance-order.ts'
import { advanceRefund } from '../refunds/advance-refund.ts'
import { makeRefundList } from '../refunds/make-refund-list.ts'
import type { TestApp } from '../testing/make-app.ts'
import { allocateLine } from './allocate-line.ts'
import { addGivenLine, givenStatement } from './given-line-fixture.ts'
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

export interface LifeLine {
  direction: 'credit' | 'debit'
  amount: number
  names: number | null
  bookedOn: string
}

const proposal = { payee: 'Українець Іван Іванович', payeeIban: 'UA213223130000026007233566001' }

/** A life under way: the office's transaction and the model of it side by side. */
interface Life {
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

type Step = {
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
const stepOf = async (life: Life, deed: Deed): Promise<Step | null> => {
  if ('refund' in deed) return refunding(life, deed)
  if (deed.deed === 'reverse') return reversal(life, deed.receipt)
  return bookkeeping(life, deed)
}

/** The model after a step, or null where it refuses. */
const modelAfter = (model: money.MoneyModel, step: Step): money.MoneyModel | null => {
  const after = structuredClone(model)
  try {
    step.model(after)
    return after
  } catch (error) {
    if (error instanceof money.ModelRefusesError) return null
    throw error
  }
}

/** Does it in a savepoint; false where the office refuses in good order. */
const doneInOffice = async ({ app, trx }: Life, step: Step): Promise<boolean> => {
  try {
    await trx.transaction((inner) => step.office(inner, app.office))
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const officeNow = async ({ trx, invoices, lineIds }: Life) => {
  const ids = invoices.map(({ id }) => id)
  const rows = await trx('invoices')
    .join('invoice_balances', 'invoice_balances.invoice_id', 'invoices.id')
    .join('orders', 'orders.id', 'invoices.order_id')
    .whereIn('invoices.id', ids)
    .orderBy('invoices.id')
    .select('invoices.state', 'invoice_balances.paid', { order: 'orders.state' })
  const refunds = await trx('refunds').whereIn('invoice_id', ids).orderBy('id').select('invoice_id', 'amount', 'state')
  const balances = await trx('statement_line_balances').whereIn('line_id', lineIds).orderBy('line_id')
  const sums = await trx('statement_line_sums').whereIn('line_id', lineIds).orderBy('line_id')
  const pair = (row: { allocated: number; not_ours: number }) => [row.allocated, row.not_ours]
  return {
    invoices: rows.map((row, place) => ({
      ...row,
      refunds: refunds.filter((each) => each.invoice_id === ids[place]).map(({ amount, state }) => [amount, state]),
    })),
    lines: balances.map(pair),
    kept: sums.map(pair),
    ledger: await readLedger(trx),
  }
}

const modelNow = (model: money.MoneyModel) => {
  const lines = model.lines.map(({ notOurs }, place) => [money.allocatedOf(model, place), notOurs])
  const side = (direction: 'credit' | 'debit') => {
    const places = [...model.lines.keys()].filter((place) => money.at(model.lines, place).direction === direction)
    const total = (of: (place: number) => number) => places.reduce((sum, place) => sum + of(place), 0)
    return {
      bank: total((place) => money.at(model.lines, place).amount),
      allocated: total((place) => money.allocatedOf(model, place)),
      unmatched: total((place) => money.leftOf(model, place)),
      notOurs: total((place) => money.at(model.lines, place).notOurs),
    }
  }
  return {
    invoices: model.invoices.map(({ state, order, refunds }, place) => ({
      state,
      order,
      paid: money.paidFor(model, place),
      refunds: refunds.map((refund) => [refund.amount, refund.state]),
    })),
    lines,
    kept: lines,
    ledger: { ...side('credit'), debits: side('debit'), holds: true },
  }
}

const begun = async (
  app: TestApp,
  trx: Knex.Transaction,
  invoices: readonly PreparedInvoice[],
  lines: readonly LifeLine[],
): Promise<Life> => {
  const statement = await givenStatement(trx)
  const lineIds: number[] = []
  const named = lines.map((line) => (line.names === null ? null : line.names % invoices.length))
  for (const [place, { direction, amount, bookedOn }] of lines.entries()) {
    const names = named[place] ?? null
    const reference = names === null ? null : money.at(invoices, names).number
    const party = 'ТОВ «Платник»'
    lineIds.push(await addGivenLine(trx, statement, { direction, amount, bookedOn, reference, party, queued: true }))
  }
  const model: money.MoneyModel = {
    invoices: invoices.map(({ total }) => ({ total, state: 'open', order: 'awaiting_payment', refunds: [] })),
    lines: lines.map(({ direction, amount }, place) => {
      return { direction, amount, notOurs: 0, queued: true, names: named[place] ?? null }
    }),
    receipts: [],
    payouts: [],
  }
  return { app, trx, invoices, lineIds, model, documents: 0 }
}

/**
 * Lives one life in a transaction that is rolled back at its end: each deed in the office and in the model, which after
 * each must agree on every invoice, refund, line and on the company, and on what is refused.
 */
export const liveOnce = async (
  app: TestApp,
  invoices: readonly PreparedInvoice[],
  { lines, deeds }: { lines: readonly LifeLine[]; deeds: readonly Deed[] },
): Promise<void> => {
  const over = new Error('the life is over')
  const life = app.office.db.transaction(async (trx) => {
    const now = await begun(app, trx, invoices, lines)
    for (const deed of deeds) {
      const step = await stepOf(now, deed)
      if (!step) continue
      const after = modelAfter(now.model, step)
      expect([deed, await doneInOffice(now, step)]).toEqual([deed, after !== null])
      now.model = after ?? now.model
      expect(await officeNow(now)).toEqual(modelNow(now.model))
    }
    throw over
  })
  await life.catch((error) => {
    if (error !== over) throw error
  })
}
