import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { sealOwn } from '../seal/sealed-text.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import type { RefundEffect } from './refund-lifecycle.ts'
import { refundPurpose } from './refund-page-views.ts'
import type { RefundPatch, RefundRecord } from './refund-record.ts'
import { lowerInput, orderInput, proposalInput, reasonInput } from './refund-schema.ts'
import { insertRefund } from './refund-store.ts'

/** One event being carried out on a refund; `input` has passed the event's schema. */
export interface RefundStep {
  trx: Knex.Transaction
  office: Office
  actor: Actor
  refund: RefundRecord
  input: unknown
}

type Effect = (step: RefundStep) => Promise<RefundPatch> | RefundPatch

const idOf = (actor: Actor): number | null => (actor.kind === 'staff' ? actor.id : null)

const anyReason = reasonInput.loose()

const keepProposal: Effect = async ({ trx, office, actor, refund, input }) => {
  const { payee, payeeIban, payeeCode, purpose } = proposalInput.parse(input)
  return {
    payee,
    payeeIban,
    sealedPayeeCode: payeeCode === undefined ? null : sealOwn(office.seal, payeeCode),
    purpose: purpose ?? (await refundPurpose(trx, refund.id)),
    reason: null,
    proposedAt: office.clock.now().toISOString(),
    proposedBy: idOf(actor),
    proposedByName: actor.name,
  }
}

const oweAgain: Effect = async ({ trx, office, refund }) => {
  await insertRefund(trx, { ...refund, dueSince: kyivDateOf(office.clock.now()) })
  return {}
}

const effects: Record<RefundEffect, Effect> = {
  keep_proposal: keepProposal,
  keep_approval: ({ office, actor }) => ({
    approvedAt: office.clock.now().toISOString(),
    approvedBy: idOf(actor),
    approvedByName: actor.name,
  }),
  // Payee and IBAN stay: whoever proposes anew mends them instead of typing them again.
  drop_proposal: () => ({
    proposedAt: null,
    proposedBy: null,
    proposedByName: null,
    approvedAt: null,
    approvedBy: null,
    approvedByName: null,
  }),
  keep_reason: ({ input }) => ({ reason: anyReason.parse(input).reason }),
  keep_list: ({ input }) => ({ listId: orderInput.parse(input).listId }),
  keep_amount: ({ input }) => ({ amount: lowerInput.parse(input).amount }),
  owe_again: oweAgain,
}

/** Carries the named effects out, one after another; gives what they change in the refund itself. */
export const carryOutRefundEffects = async (names: readonly RefundEffect[], step: RefundStep): Promise<RefundPatch> => {
  let patch: RefundPatch = {}
  for (const name of names) patch = { ...patch, ...(await effects[name](step)) }
  return patch
}
