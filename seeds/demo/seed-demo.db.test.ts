import { readFile } from 'node:fs/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readCompany } from '../../server/company/company-views.ts'
import { readConfig } from '../../server/config.ts'
import type { Office } from '../../server/office.ts'
import { orderLifecycle } from '../../server/orders/order-lifecycle.ts'
import { judgeLines } from '../../server/payments/judge-lines.ts'
import { theOffice } from '../../server/refunds/advance-refund.ts'
import { readStatement } from '../../server/statements/read-statement.ts'
import { freshDatabase } from '../../server/testing/fresh-database.ts'
import { lendWorkers } from '../../server/testing/lend-workers.ts'
import { testSeal } from '../../server/testing/test-template.ts'
import { frozenClock } from '../../server/time/clock.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { demoStatementPlace } from './put-statement.ts'
import { seedDemo } from './seed-demo.ts'

const monday = '2026-11-23T08:00:00.000Z'
const slow = 180_000
const broughtByTemplate = [
  'account_search',
  'meters',
  'metering_points',
  'accounts',
  'consumers',
  'gateway_keys',
  'staff',
]

interface DemoOffice {
  office: Office
  close: () => Promise<void>
}

/** An office with nothing but its reference data, on a Monday morning, into which the demo is put. */
const openDemo = async (): Promise<DemoOffice> => {
  const { db, dataDir, drop } = await freshDatabase()
  await db.transaction(async (trx) => {
    for (const table of broughtByTemplate) await trx(table).delete()
  })
  const { close: finishWork, ...workers } = lendWorkers()
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir })
  const log = pino({ level: 'silent' })
  const office = { config, db, ...workers, log, seal: testSeal, clock: frozenClock(monday) }
  await seedDemo(office)
  const close = async () => {
    await finishWork()
    await drop()
  }
  return { office, close }
}

let office: Office
let close = async () => {}
beforeAll(async () => {
  const opened = await openDemo()
  office = opened.office
  close = opened.close
}, slow)
afterAll(() => close())

const historyOf = async (number: number): Promise<string[]> => {
  const rows: { state: string; at: string }[] = await office.db
    .reader('order_history as h')
    .join('orders as o', 'o.id', 'h.order_id')
    .where('o.number', number)
    .orderBy('h.id')
    .select('h.state', 'h.at')
  return rows.map(({ state, at }) => `${kyivDateOf(at)} ${state}`)
}

describe('the demo', () => {
  it('has an order in every state, and forty and more that wait for Житомирський РЕМ', async () => {
    const rows: { state: string }[] = await office.db.reader('orders').distinct('state')
    expect(rows.map(({ state }) => state).toSorted()).toEqual(Object.keys(orderLifecycle.states).toSorted())
    const waiting = await office.db
      .reader('orders')
      .where('district_id', 1)
      .whereIn('state', ['sent', 'accepted'])
      .count({ n: '*' })
      .first()
    expect(waiting?.n).toBeGreaterThanOrEqual(40)
  })

  it('tells 555945 as the KH manual does, the step back of 08.06.2018 included', async () => {
    expect(await historyOf(555_945)).toEqual([
      '2018-06-07 sent',
      '2018-06-07 accepted',
      '2018-06-07 awaiting_confirmation',
      '2018-06-08 accepted',
      '2018-06-08 awaiting_confirmation',
      '2018-06-08 awaiting_payment',
      '2018-06-12 in_progress',
      '2018-06-20 done',
    ])
    const contracts = await office.db
      .reader('contracts as c')
      .join('orders as o', 'o.id', 'c.order_id')
      .where('o.number', 555_945)
      .orderBy('c.id')
      .select('c.state')
    expect(contracts.map(({ state }) => state)).toEqual(['withdrawn', 'joined'])
  })

  it('leaves 555924 accepted on the day it came, with the manual’s distance and remark', async () => {
    expect(await historyOf(555_924)).toEqual(['2018-06-07 sent', '2018-06-07 accepted'])
    const order = await office.db.reader('orders').where('number', 555_924).first('distance_km', 'note', 'ordered_on')
    expect(order).toEqual({ distance_km: 35, note: 'Доп информ', ordered_on: '2018-06-07' })
  })

  it('brings photos to the photo desk: one of them twice, and a film', async () => {
    const photos: { kind: string; same_as: number | null }[] = await office.db.reader('reading_photos')
    expect(photos.length).toBeGreaterThan(15)
    expect(photos.filter(({ kind }) => kind === 'video')).toHaveLength(1)
    expect(photos.filter(({ same_as }) => same_as !== null)).toHaveLength(1)
    const counted = await office.db.reader('readings').sum({ photos: 'photos' }).first()
    expect(Number(counted?.photos)).toBe(photos.length)
  })

  it('looks alive: something is due today, something overdue, visits stand planned for this week and the next', async () => {
    const open = office.db
      .reader('orders')
      .where('district_id', 1)
      .whereIn('state', ['sent', 'accepted', 'in_progress'])
    const count = async (narrow: (query: typeof open) => unknown) => {
      const query = open.clone()
      narrow(query)
      return Number((await query.count({ n: '*' }).first())?.n)
    }
    expect(await count((query) => query.where('due_on', '2026-11-23'))).toBeGreaterThan(5)
    expect(await count((query) => query.where('due_on', '<', '2026-11-23'))).toBeGreaterThan(5)
    expect(await count((query) => query.whereBetween('planned_on', ['2026-11-23', '2026-11-27']))).toBeGreaterThan(3)
    expect(await count((query) => query.where('planned_on', '>', '2026-11-27'))).toBeGreaterThan(0)
  })

  it('has nothing that happened today or later, and no notice still to be sent', async () => {
    const last = await office.db.reader('order_history').max({ at: 'at' }).first()
    expect(kyivDateOf(String(last?.at)) < '2026-11-23').toBe(true)
    const unsent = await office.db.reader('notifications').whereNotIn('state', ['sent', 'skipped'])
    expect(unsent).toEqual([])
  })

  it('owes refunds for each cause, holds an underpaid invoice, and goes on from order 556 001', async () => {
    const causes = await office.db.reader('refunds').where('state', 'due').distinct('cause').orderBy('cause')
    expect(causes.map(({ cause }) => cause)).toEqual(['not_performed', 'overpaid', 'withdrawn'])
    const underpaid = await office.db
      .reader('invoices as i')
      .join('payments as p', 'p.invoice_id', 'i.id')
      .where('i.state', 'open')
      .whereRaw('p.amount < i.total')
    expect(underpaid).toHaveLength(1)
    const orders: { number: number }[] = await office.db.reader('orders').orderBy('number').select('number')
    const since2018 = orders.slice(2).map(({ number }) => number)
    expect(since2018).toEqual(since2018.map((_, place) => 556_001 + place))
  })
})

it('the demo’s months are told by readings: zones, estimates, prosumers, and what two REM have closed', async () => {
  const volumes = () => office.db.reader('consumption')
  const kinds = await volumes().distinct('kind').orderBy('kind').pluck('kind')
  expect(kinds).toEqual([1, 2, 3, 4])
  const marks = await volumes().where('period', 202_610).distinct('estimated').pluck('estimated')
  expect(new Set(marks)).toEqual(new Set([null, 0, 1]))
  const apart = await office.db
    .reader('consumption_zones as z')
    .join('consumption as c', (on) =>
      on.on('c.period', 'z.period').on('c.account_id', 'z.account_id').on('c.meter_number', 'z.meter_number'),
    )
    .whereRaw('c.kind = z.kind and c.kwh <> z.zone1 + z.zone2 + coalesce(z.zone3, 0)')
  expect(apart).toEqual([])
  const closed = await office.db.reader('closed_readings').orderBy('closes', 'desc').select('district_id', 'closes')
  expect(closed).toHaveLength(6)
  expect(closed[0].closes).toBe(202_610)
  const manual = office.db.reader('accounts').where('number_digits', '08080808').select('id')
  expect(await volumes().whereIn('account_id', manual)).toHaveLength(13)
})

describe('the demo’s bank statement', () => {
  const readDemo = async () => readStatement(await readFile(demoStatementPlace(office.config.dataDir)))

  it('is a whole camt.053 of the company’s account for the three working days before today', async () => {
    const statement = await readDemo()
    const { iban } = await readCompany(office.db.reader)
    expect(statement).toMatchObject({ form: 'camt053', iban, startsOn: '2026-11-18', endsOn: '2026-11-20' })
    expect(statement.lines.filter(({ direction }) => direction === 'debit')).toHaveLength(1)
    expect(new Set(statement.lines.map(({ bankId }) => bankId)).size).toBe(statement.lines.length)
  })

  it('has twelve payments and more that post themselves, and for the desk each oddity once', async () => {
    const { lines } = await readDemo()
    const judged = await judgeLines(office, theOffice, lines)
    const outcomes = lines.map((line, place) => ({ ...line, ...judged[place] }))
    const desk = outcomes.filter(({ direction, willPostTo }) => direction === 'credit' && !willPostTo)
    const posting = outcomes.filter(({ willPostTo }) => willPostTo)
    expect(posting.length).toBeGreaterThanOrEqual(12)
    for (const { purpose, reference, willPostTo } of posting) {
      expect([purpose, reference].join(' ')).toContain(willPostTo?.number)
    }
    expect(desk.map(({ purpose }) => purpose.replace(/\d{2,}/g, '…')).toSorted()).toEqual([
      'За рахунками № …-… та № …-…',
      'Оплата за рахунком № …-…, заявка № …',
      'Оплата за спожиту електроенергію за жовтень … р., дог. № …-…, у т.ч. ПДВ …%',
      'Оплата рахунку № …-…',
      'Послуги, готівка через касу. Платник Марчук А. С.',
    ])
    const offered = desk.filter(({ candidates }) => (candidates ?? 0) > 0).map(({ purpose }) => purpose.slice(0, 12))
    expect(offered.toSorted()).toEqual(['За рахунками', 'Оплата за ра', 'Оплата рахун'])
  })
})

const figureOf = async (of: Office): Promise<string> => {
  const orders = await of.db
    .reader('orders as o')
    .join('accounts as a', 'a.id', 'o.account_id')
    .orderBy('o.number')
    .select(
      'o.number',
      'o.state',
      'o.due_on',
      'o.registration_number',
      'o.total',
      'o.ordered_at',
      'o.note',
      'a.number as account',
    )
  const documents = await of.db.reader('documents').orderBy('id').select('kind', 'number', 'issued_on')
  const statement = await readFile(demoStatementPlace(of.config.dataDir), 'utf8')
  return JSON.stringify({ orders, documents, statement })
}

const once = inject('template').engine === 'postgres'

it.skipIf(once)(
  'the same day gives the same orders, states and document numbers again',
  { timeout: slow },
  async () => {
    const again = await openDemo()
    try {
      expect(await figureOf(again.office)).toBe(await figureOf(office))
    } finally {
      await again.close()
    }
  },
)
