import type { Knex } from 'knex'
import { lastDeed } from '../audit/audit-views.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict, forbidden, invalid, notFound } from '../errors.ts'
import { findTransition, type Transition } from '../lifecycle/define-lifecycle.ts'
import { type Actor, inScope, type SystemActor, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { readInput } from '../read-input.ts'
import { paidOutFor } from './payout-store.ts'
import { refundByOf } from './refund-by.ts'
import { carryOutRefundEffects } from './refund-effects.ts'
import {
  type RefundBy,
  type RefundEffect,
  type RefundFacts,
  type RefundState,
  refundLifecycle,
} from './refund-lifecycle.ts'
import type { RefundRecord } from './refund-record.ts'
import { reasonInput } from './refund-schema.ts'
import { holdRefund, writeRefund } from './refund-store.ts'

/** The office itself, following the bank and the payments. */
export const theOffice: SystemActor = { kind: 'system', name: 'Система' }

/** An event asked for; `version` undefined takes the refund as it stands (the system and payment lists name none). */
export interface RefundEventAsked {
  refundId: number
  event: string
  input: unknown
  version: number | undefined
}

type RefundRow = Transition<RefundState, RefundBy, RefundFacts, RefundEffect>

/** The refund, held for a change, if the actor may see it. Refuses `not_found` alike for absent and another REM's. */
export const holdVisibleRefund = async (trx: Knex.Transaction, actor: Actor, id: number): Promise<RefundRecord> => {
  const refund = await holdRefund(trx, id)
  if (!refund || !inScope(scopeOf(actor), refund)) throw notFound('Повернення')
  return refund
}

/** How a refund stands, for whoever came second: its state and who last did something to it. */
const standing = async (knex: Knex, { id, state, version }: RefundRecord) => ({
  state,
  stateLabel: refundLifecycle.states[state].uk,
  version,
  last: (await lastDeed(knex, 'refunds', id)) ?? null,
})

const tooLate = async (knex: Knex, refund: RefundRecord) => {
  const current = await standing(knex, refund)
  const who = current.last ? ` Останню дію виконав(ла): ${current.last.by}.` : ''
  return conflict(
    'refund_changed',
    `Повернення щойно змінили: тепер воно «${current.stateLabel}».${who} Оновіть сторінку.`,
    { current },
  )
}

const findRow = async (
  knex: Knex,
  actor: Actor,
  refund: RefundRecord,
  asked: RefundEventAsked,
): Promise<{ row: RefundRow; input: unknown }> => {
  const rows = refundLifecycle.transitions.filter(({ event }) => event === asked.event)
  const shape = rows[0]?.input
  if (!shape) throw invalid('unknown_event', 'Такої дії немає.', { event: 'Оберіть дію зі списку.' })
  const by = refundByOf(actor)
  if (by === null || !rows.some((row) => row.by.includes(by))) throw forbidden()
  const input = readInput(shape, asked.input ?? {})
  if (asked.version !== undefined && asked.version !== refund.version) throw await tooLate(knex, refund)
  const facts: RefundFacts = {
    proposedByYou: actor.kind === 'staff' && actor.id === refund.proposedBy,
    amount: refund.amount,
    paidOut: await paidOutFor(knex, refund.id),
  }
  const found = findTransition(refundLifecycle, { event: asked.event, state: refund.state, by, facts })
  if (found.found === 'row') return { row: found.row, input }
  if (found.found === 'guarded') {
    throw conflict(found.reason, refundLifecycle.reasons[found.reason]?.uk ?? found.reason)
  }
  const current = await standing(knex, refund)
  throw conflict('not_from_here', `Повернення у стані «${current.stateLabel}»: ця дія зараз неможлива.`, { current })
}

/**
 * Carries one event of the refund lifecycle out, in the caller's transaction: state, effects and audit together, or
 * nothing. The only place that writes a refund's state. Refuses `not_found`, `forbidden` (not this role's event),
 * `unknown_event` and wrong input (422), `refund_changed` (409: another version, with who and what), `not_from_here` and
 * the guards' codes (409: `own_proposal`, `paid_out` …).
 */
export const advanceRefund = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  asked: RefundEventAsked,
): Promise<void> => {
  const refund = await holdVisibleRefund(trx, actor, asked.refundId)
  const { row, input } = await findRow(trx, actor, refund, asked)
  const to = row.to === 'previous' ? refund.state : row.to
  const patch = await carryOutRefundEffects(row.effects, { trx, office, actor, refund, input })
  if (!(await writeRefund(trx, refund, to, patch))) throw await tooLate(trx, refund)
  const why = reasonInput.loose().safeParse(input)
  await recordAudit(trx, office, actor, {
    action: row.event,
    resource: 'refunds',
    resourceId: refund.id,
    districtId: refund.districtId,
    fields: Object.keys(patch),
    ...(why.success ? { note: why.data.reason } : {}),
  })
}
