import type { Knex } from 'knex'
import { expect } from 'vitest'
import { Refusal } from '../errors.ts'
import { readLedger } from '../ledger/ledger-views.ts'
import type { TestApp } from '../testing/make-app.ts'
import { addGivenLine, givenStatement } from './given-line-fixture.ts'
import { type Deed, type Life, type PreparedInvoice, type Step, stepOf } from './money-deeds-fixture.ts'
import * as money from './money-model-fixture.ts'

/** A bank line that a life begins with; `names` is the invoice in its reference. */
export interface LifeLine {
  direction: 'credit' | 'debit'
  amount: number
  names: number | null
  bookedOn: string
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
