import type { Knex } from 'knex'
import { loadParty } from '../accounts/account-party-views.ts'
import { draftContract } from '../contracts/issue-contract.ts'
import { invalid } from '../errors.ts'
import { draftInvoice } from '../invoices/issue-invoice.ts'
import type { Office } from '../office.ts'
import type { Service } from '../services/service-schema.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { addWorkingDays, type WorkCalendar } from '../time/working-days.ts'
import { draftOrderAct } from './order-act.ts'
import type { Drafts, EventInput } from './order-effects.ts'
import type { OrderEffect } from './order-lifecycle.ts'
import type { OrderRecord } from './order-record.ts'
import { priceOrder } from './price-order.ts'

/** The price the order keeps is that of the day it was first fixed; a reissued invoice may name another day. */
const priceOf = (knex: Knex, order: OrderRecord, service: Service, input: EventInput, today: string) =>
  priceOrder(knex, service, input.distanceKm ?? order.distanceKm, input.pricedOn ?? order.pricedOn ?? today)

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
  if (!effects.includes('issue_contract') && !effects.includes('issue_invoice')) return drafts
  if (input.pricedOn && input.pricedOn > today) {
    throw invalid('priced_in_future', 'Ціни на цей день ще не діють.', {
      pricedOn: 'Вкажіть сьогоднішню або ранішу дату.',
    })
  }
  const party = await loadParty(knex, order.accountId)
  const price = await priceOf(knex, order, service, input, today)
  const subject = { order, party, service, price }
  if (effects.includes('issue_contract')) drafts.contract = await draftContract(knex, office, subject)
  if (effects.includes('issue_invoice') && price) {
    drafts.invoice = await draftInvoice(knex, office, {
      ...subject,
      price,
      payer: input.payer ?? party.consumer.fullName,
      dueOn: addWorkingDays(today, service.paymentTerm, calendar),
    })
  }
  return drafts
}
