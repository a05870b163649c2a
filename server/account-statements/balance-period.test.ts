import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOfDayNumber, dayNumberOf } from '../time/iso-date.ts'
import type { AccountLedger, LedgerInvoice } from './account-ledger-views.ts'
import { lastYear } from './account-statement-schema.ts'
import { balancePeriod } from './balance-period.ts'
import { checkPeriod } from './check-period.ts'
import { entriesOf } from './ledger-entries.ts'

const invoice = (change: Partial<LedgerInvoice> = {}): LedgerInvoice => ({
  id: 1,
  number: '2026-000001',
  orderId: 7,
  orderNumber: 556_007,
  service: 'Перевірка',
  total: 58_500,
  issuedOn: '2026-03-02',
  voidedOn: null,
  ...change,
})
const turn = (on: string, state: string) => ({ id: 1, orderId: 7, on, state, ended: state !== 'in_progress' })
const ledgerOf = (change: Partial<AccountLedger>): AccountLedger => ({
  invoices: [invoice()],
  turns: [],
  payments: [],
  payouts: [],
  ...change,
})
const year = { from: '2026-01-01', to: '2026-12-31' }
const closingOf = (change: Partial<AccountLedger>): number =>
  balancePeriod(entriesOf(ledgerOf(change)), year, 'paid').closing
const payment = (amount: number, postedOn: string, paidOn = postedOn) => ({
  id: 1,
  invoiceNumber: '2026-000001',
  amount,
  postedOn,
  paidOn,
  documentNumber: 'П-1',
})
const payout = (amount: number, postedOn: string) => ({ id: 1, invoiceNumber: '2026-000001', amount, postedOn })

describe('what a consumer owes', () => {
  it('is what was invoiced less what was paid', () => {
    expect(closingOf({})).toBe(58_500)
    expect(closingOf({ payments: [payment(50_000, '2026-03-05')] })).toBe(8_500)
  })

  it('is nothing for a voided invoice, nor for an order that ended without its service', () => {
    expect(closingOf({ invoices: [invoice({ voidedOn: '2026-03-04' })] })).toBe(0)
    for (const state of ['withdrawn', 'not_performed', 'expired']) {
      expect(closingOf({ turns: [turn('2026-04-01', state)] }), state).toBe(0)
    }
  })

  it('is taken back once where withdrawing an order voids its invoice too', () => {
    const change = { invoices: [invoice({ voidedOn: '2026-04-01' })], turns: [turn('2026-04-01', 'withdrawn')] }
    expect(entriesOf(ledgerOf(change)).map(({ amount }) => amount)).toEqual([58_500, -58_500])
  })

  it('comes back with an expired order that is reinstated', () => {
    const turns = [turn('2026-04-01', 'expired'), turn('2026-04-20', 'in_progress')]
    expect(entriesOf(ledgerOf({ turns })).map(({ amount }) => amount)).toEqual([58_500, -58_500, 58_500])
  })

  it('turns round when the service is not given after all, until the money is sent back', () => {
    const paid = { payments: [payment(58_500, '2026-03-05')], turns: [turn('2026-04-01', 'withdrawn')] }
    expect(closingOf(paid)).toBe(-58_500)
    expect(closingOf({ ...paid, payouts: [payout(58_500, '2026-04-10')] })).toBe(0)
  })
})

describe('money sent back', () => {
  const ledger = entriesOf(
    ledgerOf({ payments: [payment(60_000, '2026-03-05')], payouts: [payout(1_500, '2026-03-09')] }),
  )

  it('stands on the debit side of an act, and is taken from what was paid in a statement of charges', () => {
    expect(balancePeriod(ledger, year, 'charged')).toMatchObject({ charged: 60_000, paid: 60_000, closing: 0 })
    expect(balancePeriod(ledger, year, 'paid')).toMatchObject({ charged: 58_500, paid: 58_500, closing: 0 })
  })
})

it('a payment stands on its accounting day and says when the money came', () => {
  const [, entry] = entriesOf(ledgerOf({ payments: [payment(58_500, '2026-04-02', '2026-03-05')] }))
  expect(entry).toMatchObject({ on: '2026-04-02', detail: 'документ № П-1, кошти надійшли 05.03.2026' })
})

describe('periods', () => {
  const day = fc.integer({ min: dayNumberOf('2025-01-01'), max: dayNumberOf('2026-12-31') }).map(dateOfDayNumber)
  const sum = fc.integer({ min: -90_000, max: 90_000 })
  const invoices = fc.array(
    fc.record({ total: fc.nat(90_000), issuedOn: day, voided: fc.option(fc.nat(90)) }).map((each) =>
      invoice({
        total: each.total,
        issuedOn: each.issuedOn,
        voidedOn: each.voided === null ? null : addDays(each.issuedOn, each.voided),
      }),
    ),
    { maxLength: 6 },
  )
  const turns = fc.array(
    fc
      .record({ on: day, state: fc.constantFrom('withdrawn', 'expired', 'in_progress') })
      .map(({ on, state }) => turn(on, state)),
    { maxLength: 4 },
  )
  const money = fc.array(fc.tuple(sum, day), { maxLength: 6 })
  const ledgers = fc.record({ invoices, turns, payments: money, payouts: money }).map((each) =>
    entriesOf({
      invoices: each.invoices,
      turns: each.turns.toSorted((one, other) => one.on.localeCompare(other.on)),
      payments: each.payments.map(([amount, on]) => payment(amount, on)),
      payouts: each.payouts.map(([amount, on]) => payout(amount, on)),
    }),
  )

  it('that follow each other agree: one opens with what the other closed with, and each adds up', () => {
    fc.assert(
      fc.property(ledgers, day, fc.constantFrom('charged' as const, 'paid' as const), (entries, cut, refunds) => {
        const first = balancePeriod(entries, { from: '2025-01-01', to: cut }, refunds)
        const second = balancePeriod(entries, { from: addDays(cut, 1), to: '2027-12-31' }, refunds)
        const whole = balancePeriod(entries, { from: '2025-01-01', to: '2027-12-31' }, refunds)
        expect(second.opening).toBe(first.closing)
        expect(whole.closing).toBe(second.closing)
        for (const each of [first, second, whole]) expect(each.opening + each.charged - each.paid).toBe(each.closing)
      }),
    )
  })

  it('never owe for an invoice more than it asks, nor less than nothing', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        const charges = entries.filter(({ kind }) => kind === 'charge').reduce((total, { amount }) => total + amount, 0)
        expect(charges).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('are refused by field: turned round, not over, too long', () => {
    const refusal = (from: string, to: string) => () => checkPeriod({ from, to }, '2026-11-18')
    expect(refusal('2026-05-01', '2026-04-30')).toThrow('раніше, ніж починається')
    expect(refusal('2026-05-01', '2026-11-19')).toThrow('ще не закінчився')
    expect(refusal('2023-11-30', '2026-11-18')).toThrow('36 місяців')
    expect(refusal('2023-12-01', '2026-11-18')).not.toThrow()
    expect(refusal('2026-11-18', '2026-11-18')).not.toThrow()
  })

  it('that nobody named are the last twelve months that are over', () => {
    expect(lastYear('2026-11-18')).toEqual({ from: '2025-11-01', to: '2026-10-31' })
    expect(lastYear('2027-01-01')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  })
})
