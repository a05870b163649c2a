import type { Knex } from 'knex'
import { loadParty } from '../accounts/account-party-views.ts'
import { type ContractDraft, issueContract } from '../contracts/issue-contract.ts'
import { joinContract, withdrawContracts } from '../contracts/move-contracts.ts'
import { takeNumber } from '../db/number-series.ts'
import type { DocumentDraft } from '../documents/issue-document.ts'
import { registrationNumber } from '../documents/number-formats.ts'
import { invoicesOfOrder, voidInvoiceOf } from '../invoices/invoice-views.ts'
import { type InvoiceDraft, issueInvoice } from '../invoices/issue-invoice.ts'
import { moveInvoicesOf } from '../invoices/move-invoices.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { makeRefundDue } from '../refunds/make-refund-due.ts'
import type { Service } from '../services/service-schema.ts'
import { formatDate } from '../time/iso-date.ts'
import { kyivYearOf } from '../time/kyiv-date.ts'
import { keepResult } from './keep-result.ts'
import { issueTheAct, withdrawTheAct } from './order-act.ts'
import { type OrderEffect, type OrderState, orderLifecycle } from './order-lifecycle.ts'
import type { OrderPatch, OrderRecord } from './order-record.ts'
import { issueTheStatement, type StatementDraft, withdrawTheStatement } from './order-statement.ts'
import { tellConsumerOf } from './tell-consumer.ts'

/** An event on its way: what every effect is told. `order` is as it was before, `today` the Kyiv business day. */
export interface Step {
  trx: Knex.Transaction
  office: Office
  actor: Actor
  order: OrderRecord
  service: Service
  event: string
  to: OrderState
  input: EventInput
  drafts: Drafts
  today: string
}

/** The union of all event inputs, as effects read it; each event's own schema has already passed it. */
export interface EventInput {
  comment?: string | undefined
  message?: string | undefined
  reason?: string | undefined
  plannedOn?: string | undefined
  crew?: string | undefined
  outcome?: string | undefined
  distanceKm?: number | undefined
  pricedOn?: string | undefined
  payer?: string | undefined
  payerCode?: string | undefined
  discount?: number | undefined
  discountPercent?: number | undefined
  discountReason?: string | undefined
  completedOn?: string | undefined
  reply?: string | undefined
  result?: unknown
  actAttachmentId?: number | undefined
  fields?: string[] | undefined
}

/** Documents drawn before the transaction for the event's effects to issue. */
export interface Drafts {
  contract?: ContractDraft
  invoice?: InvoiceDraft
  act?: DocumentDraft
  statement?: StatementDraft
}

type Effect = (step: Step) => Promise<OrderPatch>

const nothing: OrderPatch = {}
const ownerOf = ({ order }: Step) => ({
  orderId: order.id,
  accountId: order.accountId,
  districtId: order.districtId,
  consumerId: order.consumerId,
})

const labelOf = (event: string): string =>
  orderLifecycle.transitions.find((row) => row.event === event)?.label.uk ?? event

const register: Effect = async ({ trx, office, actor, order }) => {
  const assigneeId = order.assigneeId ?? (actor.kind === 'staff' && actor.role === 'clerk' ? actor.id : null)
  if (order.registrationNumber) return { assigneeId }
  const { code } = (await loadParty(trx, order.accountId)).district
  const year = kyivYearOf(office.clock.now())
  const number = await takeNumber(trx, `registration:${code}`, year)
  return { assigneeId, registrationNumber: registrationNumber(code, year, number) }
}

const issueTheContract: Effect = async (step) => {
  const draft = step.drafts.contract
  if (!draft) throw new Error(`${step.event} came without its contract`)
  await issueContract(step.trx, step.office, draft, ownerOf(step))
  const { net, vat, total } = draft.price ?? { net: 0, vat: 0, total: 0 }
  return { pricedOn: step.today, net, vat, total }
}

const issueTheInvoice: Effect = async (step) => {
  const draft = step.drafts.invoice
  if (!draft) throw new Error(`${step.event} came without its invoice`)
  await issueInvoice(step.trx, step.office, draft, ownerOf(step), await voidInvoiceOf(step.trx, step.order.id))
  const { net, vat, total } = draft.price
  return {
    pricedOn: step.input.pricedOn ?? step.order.pricedOn ?? step.today,
    net,
    vat,
    total,
    invoiceUploadedOn: step.today,
    ...(step.input.distanceKm === undefined ? {} : { distanceKm: step.input.distanceKm }),
  }
}

const refundOf: Effect = async ({ trx, order, to, today }) => {
  for (const invoice of await invoicesOfOrder(trx, order.id)) {
    if (invoice.paid <= 0) continue
    await makeRefundDue(trx, {
      orderId: order.id,
      invoiceId: invoice.id,
      districtId: order.districtId,
      amount: invoice.paid,
      cause: to === 'not_performed' || to === 'expired' ? to : 'withdrawn',
      dueSince: today,
    })
  }
  return nothing
}

const settle: Effect = async ({ trx, order }) => {
  await moveInvoicesOf(trx, order.id, 'settle')
  return nothing
}

const noteFunds: Effect = async ({ trx, order, today }) => {
  const invoices = await invoicesOfOrder(trx, order.id)
  const fundsOn = invoices
    .flatMap((invoice) => invoice.fundsOn ?? [])
    .sort()
    .at(-1)
  return { fundsReceivedOn: fundsOn ?? today }
}

/** Every effect that the lifecycle table names: a name without a line here does not compile. */
const effects: Record<OrderEffect, Effect> = {
  register,
  keep_clarification: async ({ input }) => ({
    clarification: JSON.stringify({ message: input.message, fields: input.fields ?? [] }),
  }),
  clear_clarification: async () => ({ clarification: null }),
  issue_contract: issueTheContract,
  withdraw_contract: async ({ trx, order, today }) => {
    await withdrawContracts(trx, order.id, ['offered', 'joined'], today)
    return nothing
  },
  withdraw_offer: async ({ trx, order, today }) => {
    await withdrawContracts(trx, order.id, ['offered'], today)
    return nothing
  },
  join_contract: async ({ trx, order, today }) => {
    await joinContract(trx, order.id, today)
    return nothing
  },
  issue_invoice: issueTheInvoice,
  void_invoice: async ({ trx, order, event, input, today }) => {
    await moveInvoicesOf(trx, order.id, 'void', { reason: input.comment || labelOf(event), on: today })
    return event === 'revise' ? { pricedOn: null, net: null, vat: null, total: null, invoiceUploadedOn: null } : nothing
  },
  settle_invoice: settle,
  unsettle_invoice: async ({ trx, order }) => {
    await moveInvoicesOf(trx, order.id, 'unsettle')
    return nothing
  },
  note_funds_date: noteFunds,
  clear_funds_date: async () => ({ fundsReceivedOn: null, plannedOn: null, crew: null }),
  keep_plan: async ({ input }) => ({ plannedOn: input.plannedOn ?? null, crew: input.crew ?? null }),
  count_failed_visit: async ({ order }) => ({ failedVisits: order.failedVisits + 1, plannedOn: null, crew: null }),
  keep_result: keepResult,
  issue_act: issueTheAct,
  withdraw_act: withdrawTheAct,
  issue_statement: issueTheStatement,
  withdraw_statement: withdrawTheStatement,
  keep_reason: async ({ input }) => ({ reason: input.reason ?? null }),
  clear_reason: async () => ({ reason: null, doneOn: null }),
  make_refund_due: refundOf,
  tell_consumer: async (step) => {
    await tellConsumerOf(step)
    return nothing
  },
}

/** Carries the named effects out in the table's order and gathers what they change of the order. */
export const carryOutEffects = async (names: readonly OrderEffect[], step: Step): Promise<OrderPatch> => {
  let patch: OrderPatch = {}
  for (const name of names) {
    if (name === 'tell_consumer') continue
    patch = { ...patch, ...(await effects[name]({ ...step, order: { ...step.order, ...patch } })) }
  }
  return patch
}

/** Tells the consumer, after the order's own row is written, so that the message speaks of the new state. */
export const tellConsumer = async (names: readonly OrderEffect[], step: Step): Promise<void> => {
  if (names.includes('tell_consumer')) await effects.tell_consumer(step)
}

/** What the history says of an event beside its name: the words of the input, for people. */
export const historyComment = (event: string, input: EventInput, outcomeLabel: (code: string) => string): string => {
  if (event === 'plan' && input.plannedOn) return `${formatDate(input.plannedOn)}, ${input.crew ?? ''}`
  if (event === 'fail_visit' && input.outcome) {
    return [outcomeLabel(input.outcome), input.comment].filter(Boolean).join('. ')
  }
  return input.message ?? input.reason ?? input.reply ?? input.comment ?? ''
}
