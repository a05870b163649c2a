import type { Knex } from 'knex'
import { conflict, forbidden, invalid, notFound } from '../errors.ts'
import { findTransition, type Transition } from '../lifecycle/define-lifecycle.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { readInput } from '../read-input.ts'
import type { EventInput } from './order-effects.ts'
import { type OrderBy, type OrderEffect, type OrderFacts, type OrderState, orderLifecycle } from './order-lifecycle.ts'
import type { OrderRecord } from './order-record.ts'
import { findOrder, holdOrder, lastDeed } from './order-store.ts'

/** An event asked for; `version` undefined takes the order as it stands (the gateway and the system name none). */
export interface EventAsked {
  orderId: number
  event: string
  input: unknown
  version: number | undefined
}

type Row = Transition<OrderState, OrderBy, OrderFacts, OrderEffect>

/** As whom the lifecycle table knows the actor. */
export const byOf = (actor: Actor): OrderBy => (actor.kind === 'staff' ? actor.role : actor.kind)

/** The order, if the actor may see it. Refuses `not_found` alike for what is absent and what is another REM's. */
export const loadVisibleOrder = async (knex: Knex, actor: Actor, id: number): Promise<OrderRecord> => {
  const order = await findOrder(knex, id)
  if (!order || !inScope(scopeOf(actor), order)) throw notFound('Заявку')
  return order
}

/** The same for a verb that will change the order: it is held until the transaction ends. */
export const holdVisibleOrder = async (trx: Knex.Transaction, actor: Actor, id: number): Promise<OrderRecord> => {
  const order = await holdOrder(trx, id)
  if (!order || !inScope(scopeOf(actor), order)) throw notFound('Заявку')
  return order
}

/** How an order stands, for whoever came second. Colleagues are named to colleagues alone, never to the consumer. */
const standing = async (knex: Knex, actor: Actor, { id, state, version }: OrderRecord) => ({
  state,
  stateLabel: orderLifecycle.states[state].uk,
  version,
  last: actor.kind === 'consumer' ? null : await lastDeed(knex, id),
})

/** 409 that tells the second comer who did what (architecture §3). */
export const tooLate = async (knex: Knex, actor: Actor, order: OrderRecord) => {
  const current = await standing(knex, actor, order)
  const who = current.last ? ` Останню дію виконав(ла): ${current.last.by}.` : ''
  return conflict(
    'order_changed',
    `Заявку щойно змінили: тепер вона «${current.stateLabel}».${who} Оновіть сторінку.`,
    {
      current,
    },
  )
}

/**
 * The row of the lifecycle for an event as asked. Refuses `forbidden` (403: not this role's event), `invalid_input`
 * (422), `order_changed` (409: another version), `not_from_here` and the guards' codes (409).
 */
export const findOrderTransition = async (
  knex: Knex,
  actor: Actor,
  order: OrderRecord,
  asked: EventAsked,
  facts: OrderFacts,
): Promise<{ row: Row; input: EventInput }> => {
  const rows = orderLifecycle.transitions.filter((each) => each.event === asked.event)
  const shape = rows[0]?.input
  if (!shape) throw invalid('unknown_event', 'Такої дії немає.', { event: 'Оберіть дію зі списку.' })
  if (!rows.some((row) => row.by.includes(byOf(actor)))) throw forbidden()
  const input = readInput(shape, asked.input ?? {}) as EventInput
  if (asked.version !== undefined && asked.version !== order.version) throw await tooLate(knex, actor, order)
  const found = findTransition(orderLifecycle, { event: asked.event, state: order.state, by: byOf(actor), facts })
  if (found.found === 'row') return { row: found.row, input }
  if (found.found === 'guarded') {
    throw conflict(found.reason, orderLifecycle.reasons[found.reason]?.uk ?? found.reason)
  }
  const current = await standing(knex, actor, order)
  throw conflict('not_from_here', `Заявка у стані «${current.stateLabel}»: ця дія зараз неможлива.`, { current })
}
