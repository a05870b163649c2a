import type { Knex } from 'knex'
import { loadParty } from '../accounts/account-party-views.ts'
import { readCompany } from '../company/company-views.ts'
import { contractOfOrder } from '../contracts/contract-views.ts'
import { invoicesOfOrder } from '../invoices/invoice-views.ts'
import { isNoticeEvent, type NoticeEvent, type OrderNoticeData } from '../notifications/notice-data.ts'
import { queueNotification } from '../notifications/queue-notification.ts'
import type { Office } from '../office.ts'
import type { Service } from '../services/service-schema.ts'
import { loadService } from '../services/service-views.ts'
import { noDue } from './order-clocks.ts'
import type { EventInput, Step } from './order-effects.ts'
import { visitOutcomes } from './order-inputs.ts'
import { orderLifecycle } from './order-lifecycle.ts'
import type { OrderRecord } from './order-record.ts'
import { findOrder } from './order-store.ts'

const outcomeOf = (input: EventInput): string | null =>
  Object.entries(visitOutcomes).find(([code]) => code === input.outcome)?.[1].uk ?? null

/** What a notice about an order can say, as the order stands now. */
const noticeDataOf = async (
  knex: Knex,
  order: OrderRecord,
  service: Service,
  input: EventInput,
): Promise<OrderNoticeData> => {
  const party = await loadParty(knex, order.accountId)
  const company = await readCompany(knex)
  const contract = await contractOfOrder(knex, order.id)
  const invoice = (await invoicesOfOrder(knex, order.id)).findLast((each) => each.state !== 'void')
  return {
    order: {
      number: order.number,
      serviceName: service.name,
      registrationNumber: order.registrationNumber,
      stateLabel: orderLifecycle.states[order.state].uk,
      dueOn: order.dueOn === noDue ? null : order.dueOn,
      plannedOn: order.plannedOn,
      reply: order.workerReply,
      reason: input.reason ?? order.reason ?? outcomeOf(input) ?? input.comment ?? null,
      message: input.message ?? null,
      missing: invoice ? Math.max(invoice.total - invoice.paid, 0) : null,
    },
    consumer: { name: party.consumer.fullName, address: party.address },
    account: { number: party.accountNumber },
    contract: { number: contract?.number ?? null, total: contract?.total ?? null },
    invoice: {
      number: invoice?.number ?? null,
      total: invoice?.total ?? null,
      paid: invoice?.paid ?? null,
      dueOn: invoice?.dueOn ?? null,
    },
    company: { name: company.shortName, phone: company.phones[0] ?? '', phones: company.phones.join(', ') },
  }
}

const queueFor = async (
  trx: Knex.Transaction,
  office: Office,
  event: NoticeEvent,
  told: { order: OrderRecord; service: Service; input: EventInput },
): Promise<void> => {
  const { id: orderId, districtId, phone, email } = told.order
  const data = await noticeDataOf(trx, told.order, told.service, told.input)
  await queueNotification(trx, office, { event, about: { orderId }, districtId, phone, email, data })
}

/** Queues the notice of an event, in the event's own transaction, telling of the order as it stands after it. */
export const tellConsumerOf = async ({ trx, office, order, service, event, input }: Step): Promise<void> => {
  if (!isNoticeEvent(event)) return
  await queueFor(trx, office, event, { order: (await findOrder(trx, order.id)) ?? order, service, input })
}

/** Queues a notice that no lifecycle event brings: money came but not all of it, or a term runs out. */
export const tellConsumerBeside = async (
  trx: Knex.Transaction,
  office: Office,
  event: 'underpaid' | 'due_soon' | 'reminder',
  orderId: number,
): Promise<void> => {
  const order = await findOrder(trx, orderId)
  if (!order) return
  await queueFor(trx, office, event, { order, service: await loadService(trx, order.serviceId), input: {} })
}
