import { invoicesOfOrder } from '../invoices/invoice-views.ts'
import type { Actor } from '../may.ts'
import { carryOutEvent } from '../orders/carry-out-event.ts'
import { orderForm } from '../orders/order-intake-schema.ts'
import type { OrderState } from '../orders/order-lifecycle.ts'
import type { OrderRecord } from '../orders/order-record.ts'
import { findOrder } from '../orders/order-store.ts'
import { placeOrder } from '../orders/place-order.ts'
import { recordPayment } from '../payments/record-payment.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import type { TestApp } from './make-app.ts'

const day = 86_400_000

/** The KH manual's own order form, as the consumer fills it in. */
export const manualForm = {
  account: '01-01/010/101',
  service: 'out_of_schedule_check',
  identityDocument: {
    kind: 'passport',
    series: 'ВМ',
    number: '123456',
    issuedBy: 'Житомирським РВ УМВС',
    issuedOn: '2001-05-05',
  },
  phone: '0671234567',
  email: 'ukrainets@example.com',
  distanceKm: 35,
  note: 'Доп информ',
  disconnectedForDebt: false,
  consent: { given: true, textVersion: '1' },
}

/** Who does what by themselves where a test only needs the order to get somewhere. */
const doers: Record<string, (app: TestApp) => Actor> = {
  plan: (app) => app.actor('dispatcherZhytomyr'),
  fail_visit: (app) => app.actor('dispatcherZhytomyr'),
  answer: (app) => app.actor('operator'),
  reopen: (app) => app.actor('manager'),
  join: (app) => app.cabinet,
}

const inputs: Record<string, (app: TestApp) => object> = {
  ask: () => ({ message: 'Сторінка 2 паспорта нечитна' }),
  answer: () => ({ message: 'Надсилаю ще раз' }),
  reject: () => ({ reason: 'Приміщення живиться від мережі Укрзалізниці' }),
  reopen: () => ({ reason: 'Помилкове рішення' }),
  close_unperformed: () => ({ reason: 'Лічильник демонтовано' }),
  plan: () => ({ plannedOn: '2026-11-25', crew: 'Бригада 1' }),
  fail_visit: () => ({ outcome: 'no_access' }),
  complete: (app) => ({ completedOn: kyivDateOf(app.clock.now()), reply: 'Лічильник справний' }),
  correct: (app) => ({
    reason: 'Описка',
    completedOn: kyivDateOf(app.clock.now()),
    reply: 'Лічильник справний, пломбу замінено',
  }),
}

/** The order as the database has it now. */
export const orderNow = async (app: TestApp, id: number): Promise<OrderRecord> => {
  const order = await findOrder(app.office.db.reader, id)
  if (!order) throw new Error(`no order ${id}`)
  return order
}

const payWhole = async (app: TestApp, id: number): Promise<void> => {
  const invoice = (await invoicesOfOrder(app.office.db.reader, id)).findLast((each) => each.state === 'open')
  if (!invoice) throw new Error(`order ${id} has nothing to pay`)
  await app.office.db.transaction((trx) =>
    recordPayment(trx, app.office, app.actor('clerkZhytomyr'), {
      invoiceNumber: invoice.number,
      amount: invoice.total - invoice.paid,
      paidOn: kyivDateOf(app.clock.now()),
      payer: 'Українець І. І.',
      documentNumber: `П-${id}`,
    }),
  )
}

/** Carries events out on an order, each by whoever does it and with the usual input. `pay` covers its invoice. */
export const bring = async (app: TestApp, id: number, ...events: string[]): Promise<void> => {
  for (const event of events) {
    if (event === 'pay') await payWhole(app, id)
    else if (event === 'wait') app.clock.advance(40 * day)
    else {
      const actor = doers[event]?.(app) ?? app.actor('clerkZhytomyr')
      const asked = { orderId: id, event, input: inputs[event]?.(app) ?? {}, version: undefined }
      await carryOutEvent(app.office, actor, asked, (work) => app.office.db.transaction(work))
    }
  }
}

/** The events that lead a paid order with contract and visit into each state; `wait` lets the consumer's term run out. */
export const waysTo: Record<OrderState, readonly string[]> = {
  sent: [],
  accepted: ['accept'],
  needs_clarification: ['accept', 'ask'],
  awaiting_confirmation: ['accept', 'offer'],
  awaiting_payment: ['accept', 'offer', 'join'],
  in_progress: ['accept', 'offer', 'join', 'pay'],
  done: ['accept', 'offer', 'join', 'pay', 'plan', 'complete'],
  withdrawn: ['accept', 'withdraw'],
  rejected: ['accept', 'reject'],
  expired: ['accept', 'offer', 'join', 'wait', 'expire'],
  not_performed: ['accept', 'offer', 'join', 'pay', 'plan', 'fail_visit', 'close_unperformed'],
}

/** Places an order by phone (the manual's form, changed at will) and brings it into `state`; gives its id. */
export const givenOrder = async (
  app: TestApp,
  state: OrderState = 'sent',
  change: Partial<Record<keyof typeof manualForm, unknown>> = {},
): Promise<number> => {
  const form = orderForm.parse({ ...manualForm, ...change })
  const { id } = await app.office.db.transaction((trx) =>
    placeOrder(trx, app.office, app.actor('operator'), { form, files: [], channel: 'phone' }),
  )
  await bring(app, id, ...waysTo[state])
  return id
}
