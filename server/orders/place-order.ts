import type { Knex } from 'knex'
import { consumerKey } from '../accounts/consumer-key.ts'
import { rememberConsumer } from '../accounts/remember-consumer.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readWorkCalendar } from '../calendar/calendar-views.ts'
import { takeNumber } from '../db/number-series.ts'
import type { FileDraft } from '../files/keep-file.ts'
import { type Actor, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { wordPeriod } from './asked-period.ts'
import { type JudgedOrder, judgeOrder } from './judge-order.ts'
import { addAttachments } from './order-attachments.ts'
import { dueIn } from './order-clocks.ts'
import { faultGrounds, type OrderForm } from './order-intake-schema.ts'
import { findOpenOrders, insertOrder, type OpenOrderHint } from './order-intake-store.ts'
import { orderLifecycle } from './order-lifecycle.ts'
import { addHistory } from './order-store.ts'

/** An order to be placed: the form as read, the same as it was sent (kept unchanged), and its scans. */
export interface OrderToPlace {
  form: OrderForm
  sent?: string
  files: readonly FileDraft[]
  channel: 'gateway' | 'phone' | 'paper'
}

export interface PlacedOrder {
  id: number
  number: number
  /** Other open orders of the account or the person: for the clerk's eye, never a refusal (domain §9). */
  hints: OpenOrderHint[]
}

/** What the office reads on the order beside the consumer's own words: the ticked grounds and the period asked for. */
const noteOf = ({ grounds, periodFrom, periodTo, note }: OrderForm): string => {
  const period = wordPeriod({ from: periodFrom, to: periodTo })
  return [grounds && `Підстава: ${faultGrounds[grounds].uk}.`, period, note].filter(Boolean).join('\n')
}

const isOnFile = ({ identityDocument }: OrderForm): boolean => identityDocument !== null && 'onFile' in identityDocument

const storeOrder = async (
  trx: Knex.Transaction,
  office: Office,
  { form, sent, channel }: OrderToPlace,
  { account, service }: JudgedOrder,
): Promise<{ id: number; number: number }> => {
  const orderedAt = office.clock.now().toISOString()
  const orderedOn = kyivDateOf(orderedAt)
  const number = await takeNumber(trx, 'order', 0)
  const key = await consumerKey(trx, office, account.consumerId)
  const clocks = {
    answerTerm: service.answerTerm,
    answerUsed: 0,
    answerSince: orderedOn,
    worksTerm: service.worksTerm,
    worksUsed: 0,
    worksSince: null,
  }
  const id = await insertOrder(trx, {
    number,
    accountId: account.id,
    districtId: account.districtId,
    consumerId: account.consumerId,
    serviceId: service.id,
    channel,
    state: orderLifecycle.initial,
    orderedAt,
    orderedOn,
    phone: form.phone,
    email: form.email,
    distanceKm: form.distanceKm,
    note: noteOf(form),
    disconnectedForDebt: form.disconnectedForDebt,
    consentTextVersion: form.consent.textVersion,
    consentAt: orderedAt,
    submissionSealed: office.seal.sealText(sent ?? JSON.stringify(form), key),
    answerTerm: clocks.answerTerm,
    answerSince: clocks.answerSince,
    worksTerm: clocks.worksTerm,
    dueOn: dueIn(orderLifecycle.initial, clocks, orderedOn, service, await readWorkCalendar(trx)),
  })
  return { id, number }
}

/**
 * Places an order in the caller's transaction: gives its number, keeps what was sent sealed and unchanged, starts the
 * answer clock (from receipt, in working days of the service) and the history at «Відправлена». The identity document
 * becomes the consumer's current one. Refuses what `judgeOrder` refuses.
 */
export const placeOrder = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  asked: OrderToPlace,
): Promise<PlacedOrder> => {
  const { form, channel, files } = asked
  const judged = await judgeOrder(trx, office, actor, { form, channel, scans: files.length })
  const { account, attachmentKinds } = judged
  const hints = await findOpenOrders(trx, scopeOf(actor), { accountId: account.id, consumerId: account.consumerId })
  const { id, number } = await storeOrder(trx, office, asked, judged)
  const identity = isOnFile(form) ? null : judged.identity
  await rememberConsumer(trx, office, account, { ...form, identity })
  const scans = files.map((file, place) => ({ kind: attachmentKinds[place] ?? 'other', file }))
  await addAttachments(trx, office, actor, { id, consumerId: account.consumerId }, scans)
  await addHistory(trx, {
    orderId: id,
    event: 'place',
    fromState: null,
    state: orderLifecycle.initial,
    at: office.clock.now().toISOString(),
    actorKind: actor.kind,
    actorId: actor.kind === 'staff' ? actor.id : null,
    by: actor.name,
    comment: '',
  })
  await recordAudit(trx, office, actor, {
    action: 'place',
    resource: 'orders',
    resourceId: id,
    districtId: account.districtId,
    fields: Object.entries(form).flatMap(([field, value]) => (value === null || value === '' ? [] : [field])),
    note: channel,
  })
  return { id, number, hints }
}
