import type { Knex } from 'knex'
import { type AccountParty, loadParty } from '../accounts/account-party-views.ts'
import { draftContract } from '../contracts/issue-contract.ts'
import { invalid } from '../errors.ts'
import type { DiscountAsked } from '../invoices/apply-discount.ts'
import { draftInvoice, type Payer } from '../invoices/issue-invoice.ts'
import type { Office } from '../office.ts'
import type { Service } from '../services/service-schema.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { addWorkingDays, type WorkCalendar } from '../time/working-days.ts'
import { draftOrderAct } from './order-act.ts'
import type { Drafts, EventInput } from './order-effects.ts'
import type { OrderEffect } from './order-lifecycle.ts'
import type { OrderRecord } from './order-record.ts'
import { draftOrderStatement } from './order-statement.ts'
import { priceOrder } from './price-order.ts'

/** The price the order keeps is that of the day it was first fixed; a reissued invoice may name another day. */
const priceOf = (knex: Knex, order: OrderRecord, service: Service, input: EventInput, today: string) =>
  priceOrder(knex, service, input.distanceKm ?? order.distanceKm, input.pricedOn ?? order.pricedOn ?? today)

/** Refuses `priced_in_future`, and `no_invoice` where a payer is named for a service that nobody pays for. */
const checkBilling = (effects: readonly OrderEffect[], input: EventInput, today: string): void => {
  if (input.pricedOn && input.pricedOn > today) {
    throw invalid('priced_in_future', 'Ціни на цей день ще не діють.', {
      pricedOn: 'Вкажіть сьогоднішню або ранішу дату.',
    })
  }
  if (input.payer !== undefined && !effects.includes('issue_invoice')) {
    throw invalid('no_invoice', 'Послуга безкоштовна: рахунку не буде, платника вказувати не треба.', {
      payer: 'Приберіть платника.',
    })
  }
}

/** The consumer, unless somebody else is named; only the consumer's address is known. */
const payerOf = ({ consumer, address }: AccountParty, { payer, payerCode }: EventInput): Payer =>
  payer === undefined || payer === consumer.fullName
    ? { name: consumer.fullName, code: payerCode ?? null, address }
    : { name: payer, code: payerCode ?? null, address: null }

const discountOf = ({ discount, discountPercent, discountReason }: EventInput): DiscountAsked | null =>
  discountReason === undefined ? null : { amount: discount, percent: discountPercent, reason: discountReason }

/** Draws the documents that an event's effects will issue, before the event's transaction. */
export const draftOrderDocuments = async (
  knex: Knex,
  office: Office,
  effects: readonly OrderEffect[],
  told: { order: OrderRecord; service: Service; input: EventInput; calendar: WorkCalendar },
): Promise<Drafts> => {
  const { order, service, input, calendar } = told
  const drafts: Drafts = {}
  const today = kyivDateOf(office.clock.now())
  if (effects.includes('issue_act')) {
    const act = await draftOrderAct(knex, office, { order, service, input, today })
    if (act) drafts.act = act
  }
  if (effects.includes('issue_statement')) {
    const statement = await draftOrderStatement(knex, office, { order, service, input, today })
    if (statement) drafts.statement = statement
  }
  checkBilling(effects, input, today)
  if (!effects.includes('issue_contract') && !effects.includes('issue_invoice')) return drafts
  const party = await loadParty(knex, order.accountId)
  const price = await priceOf(knex, order, service, input, today)
  const subject = { order, party, service, price }
  if (effects.includes('issue_contract')) drafts.contract = await draftContract(knex, office, subject)
  if (effects.includes('issue_invoice') && price) {
    drafts.invoice = await draftInvoice(knex, office, {
      ...subject,
      price,
      payer: payerOf(party, input),
      discount: discountOf(input),
      dueOn: addWorkingDays(today, service.paymentTerm, calendar),
    })
  }
  return drafts
}
