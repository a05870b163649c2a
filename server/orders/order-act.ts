import type { Knex } from 'knex'
import { loadParty } from '../accounts/account-party-views.ts'
import { contractOfOrder } from '../contracts/contract-views.ts'
import { draftAct } from '../documents/draft-act.ts'
import { type DocumentDraft, issueDocument, withdrawDocumentsOf } from '../documents/issue-document.ts'
import { chargedInvoiceOf } from '../invoices/invoice-views.ts'
import type { Office } from '../office.ts'
import type { Service } from '../services/service-schema.ts'
import type { EventInput, Step } from './order-effects.ts'
import { resultInput } from './order-inputs.ts'
import type { OrderPatch, OrderRecord } from './order-record.ts'
import { wordResult } from './word-result.ts'

const resultOf = (input: EventInput): string | null => {
  const result = resultInput.safeParse(input.result)
  return [input.reply, result.success ? wordResult(result.data) : ''].filter(Boolean).join(' ') || null
}

/**
 * Draws the act of an order's works at the sums of its invoice. Null for an order without one: an act is the primary
 * document of a sum (domain §4), and a free service has none; what was done there stands in the reply and the signed scan.
 */
export const draftOrderAct = async (
  knex: Knex,
  office: Office,
  { order, service, input, today }: { order: OrderRecord; service: Service; input: EventInput; today: string },
): Promise<DocumentDraft | null> => {
  const invoice = await chargedInvoiceOf(knex, order.id)
  if (!invoice) return null
  return draftAct(knex, office, {
    order,
    service,
    party: await loadParty(knex, order.accountId),
    price: invoice,
    contract: await contractOfOrder(knex, order.id),
    invoice,
    completedOn: input.completedOn ?? today,
    result: resultOf(input),
  })
}

/** Issues the act that was drawn for the order, if it has an invoice; an act issued before is withdrawn by then. */
export const issueTheAct = async ({ trx, office, order, event, drafts }: Step): Promise<OrderPatch> => {
  if (drafts.act) {
    const { id: orderId, accountId, districtId, consumerId } = order
    await issueDocument(trx, office, drafts.act, { orderId, accountId, districtId, consumerId })
  } else if (await chargedInvoiceOf(trx, order.id)) throw new Error(`${event} came without its act`)
  return {}
}

/** Withdraws the act of works that turned out not to be as it says; it stays readable, marked withdrawn. */
export const withdrawTheAct = async ({ trx, order, today }: Step): Promise<OrderPatch> => {
  await withdrawDocumentsOf(trx, order.id, 'act', today)
  return {}
}
