import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { readWorkCalendar } from '../calendar/calendar-views.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { loadService } from '../services/service-views.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { type EventAsked, findOrderTransition, holdVisibleOrder, tooLate } from './find-transition.ts'
import { clocksIn, dueIn } from './order-clocks.ts'
import { carryOutEffects, type Drafts, historyComment, type Step, tellConsumer } from './order-effects.ts'
import { gatherFacts } from './order-facts.ts'
import { visitOutcomes } from './order-inputs.ts'
import type { OrderPatch } from './order-record.ts'
import { addHistory, changeOrder, findOrder, stateBefore } from './order-store.ts'

const wordedOutcome = (code: string): string =>
  Object.entries(visitOutcomes).find(([outcome]) => outcome === code)?.[1].uk ?? code

/** Writes the new state, clocks and due date with the effects' patch, by compare-and-set on the version. */
const writeStep = async (step: Step, patch: OrderPatch): Promise<void> => {
  const { trx, order, to, today, service } = step
  const calendar = await readWorkCalendar(trx)
  const worksFrom = patch.fundsReceivedOn ?? today
  const clocks = step.event === 'unpay' ? { ...order, worksUsed: 0, worksSince: null } : order
  const ticking = clocksIn(to, clocks, today, worksFrom, calendar)
  const stays = to === order.state && step.event !== 'rebill'
  const dueOn = stays ? order.dueOn : dueIn(to, ticking, today, service, calendar)
  const released = { claimedBy: null, claimedUntil: null }
  const written = await changeOrder(trx, order.id, order.version, {
    ...patch,
    ...ticking,
    ...released,
    state: to,
    dueOn,
  })
  if (!written) throw await tooLate(trx, step.actor, (await findOrder(trx, order.id)) ?? order)
}

/**
 * Carries one event of the order lifecycle out, in the caller's transaction: state, clocks, effects, history, audit and
 * messages together, or nothing. The only place that writes an order's state.
 */
export const advanceOrder = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  asked: EventAsked,
  drafts: Drafts = {},
): Promise<void> => {
  const order = await holdVisibleOrder(trx, actor, asked.orderId)
  const service = await loadService(trx, order.serviceId)
  const now = office.clock.now()
  const today = kyivDateOf(now)
  const facts = await gatherFacts(trx, order, service, today, await readWorkCalendar(trx))
  const { row, input } = await findOrderTransition(trx, actor, order, asked, facts)
  const to = row.to === 'previous' ? await stateBefore(trx, order) : row.to
  const step: Step = { trx, office, actor, order, service, event: row.event, to, input, drafts, today }
  const patch = await carryOutEffects(row.effects, step)
  await writeStep(step, patch)
  await addHistory(trx, {
    orderId: order.id,
    event: row.event,
    fromState: order.state,
    state: to,
    at: now.toISOString(),
    actorKind: actor.kind,
    actorId: actor.kind === 'staff' ? actor.id : null,
    by: actor.name,
    comment: historyComment(row.event, input, wordedOutcome),
  })
  await recordAudit(trx, office, actor, {
    action: row.event,
    resource: 'orders',
    resourceId: order.id,
    districtId: order.districtId,
    fields: Object.keys(patch),
  })
  await tellConsumer(row.effects, step)
}
