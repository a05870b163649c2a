import type { Knex } from 'knex'
import { z } from 'zod'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import type { QueueRow } from '../orders/order-row-views.ts'
import { type HistoryLine, showOrder } from '../orders/order-views.ts'
import { todoOf } from './consumer-todo.ts'

/** How the channel calls the consumer's actions (KH: the buttons of the order's page). */
const actionLabels: Record<string, string> = {
  join: 'Приєднатися до договору',
  withdraw: 'Відмовитись від послуги',
  answer: 'Надіслати уточнення',
}

const documents = z.array(z.object({ kind: z.string(), number: z.string(), url: z.string() }))

/** Where the channel gets a document: the office's address of the same document does not open to its key. */
const channelUrl = (url: string): string =>
  url.replace(/^\/api\/documents\/(\d+)\/content$/, '/gateway/v1/documents/$1')

/** Whether the order waits for its consumer («позначені червоним вимагають ваших дій»), money included. */
const needsConsumer = ({ tone }: QueueRow): boolean => tone === 'consumer' || tone === 'money'

/** The nine columns of the consumer's list (ZH) with what identifies the order and its documents. */
export const consumerRow = (order: QueueRow) => ({
  number: order.number,
  account: order.account,
  serviceCode: order.serviceCode,
  service: order.serviceName,
  orderedOn: order.orderedOn,
  state: order.state,
  stateLabel: order.stateLabel,
  registrationNumber: order.registrationNumber,
  invoiceUploadedOn: order.invoiceUploadedOn,
  fundsReceivedOn: order.fundsReceivedOn,
  plannedOn: order.plannedOn,
  reply: order.reply,
  needsYou: needsConsumer(order),
  documents: documents.parse(order.documents).map((each) => ({ ...each, url: channelUrl(each.url) })),
})

/** A line of the history as the consumer reads it: staff answer as their REM. Remarks among colleagues are notes, not history. */
const consumerLine = ({ state, stateLabel, event, at, by, byStaff, comment }: HistoryLine, district: string) => ({
  state,
  stateLabel,
  event,
  at,
  by: byStaff ? district : by,
  comment,
})

/**
 * An order as its consumer sees it: the nine columns, what is asked of them now and by which day, the actions they have,
 * their documents and the history, oldest first. Refuses `not_found` outside the key's accounts.
 */
export const showConsumerOrder = async (knex: Knex, office: Office, actor: Actor, id: number) => {
  const order = await showOrder(knex, office, actor, id)
  const row: QueueRow = order
  return {
    ...consumerRow(row),
    todo: todoOf({ ...order, dueOn: row.dueOn }),
    dueOn: needsConsumer(row) ? row.dueOn : null,
    clarification: order.clarification,
    distanceKm: order.distanceKm,
    note: order.note,
    total: row.total,
    reason: order.reason,
    actions: order.actions.map(({ event, enabled, reasonText }) => ({
      event,
      label: actionLabels[event] ?? event,
      enabled,
      reason: reasonText,
    })),
    attachments: order.attachments.map(({ name, size, addedAt }) => ({ name, size, addedAt })),
    history: order.history.map((line) => consumerLine(line, String(row.district))),
  }
}
