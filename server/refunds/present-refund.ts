import { eventsFor } from '../lifecycle/define-lifecycle.ts'
import type { Actor } from '../may.ts'
import type { Seal } from '../seal/seal.ts'
import { openOwnOrNull } from '../seal/sealed-text.ts'
import { refundByOf } from './refund-by.ts'
import { type RefundState, refundLifecycle } from './refund-lifecycle.ts'
import type { RefundCause } from './refund-record.ts'

/** A refund as the views read it, with the numbers of its papers; kopiykas. */
export interface StoredRefundRow {
  id: number
  orderId: number
  orderNumber: number
  invoiceId: number
  invoiceNumber: string
  accountId: number
  account: string
  payer: string
  amount: number
  paidOut: number | string
  cause: RefundCause
  state: RefundState
  dueSince: string
  districtId: number
  payee: string | null
  payeeIban: string | null
  sealedPayeeCode: string | null
  purpose: string | null
  reason: string | null
  proposedAt: string | null
  proposedById: number | null
  proposedBy: string | null
  approvedAt: string | null
  approvedBy: string | null
  listId: number | null
  listNumber: string | null
  version: number
}

/** An action on a refund: possible now, or with the reason why not, in words. */
export interface RefundAction {
  event: string
  enabled: boolean
  reason: string | null
  reasonText: string | null
}

const actionsFor = (actor: Actor, row: StoredRefundRow): RefundAction[] => {
  const by = refundByOf(actor)
  if (by === null) return []
  const facts = {
    proposedByYou: actor.kind === 'staff' && actor.id === row.proposedById,
    amount: row.amount,
    paidOut: Number(row.paidOut),
  }
  return eventsFor(refundLifecycle, row.state, by, facts).map((action) => ({
    ...action,
    reasonText: action.reason === null ? null : (refundLifecycle.reasons[action.reason]?.uk ?? action.reason),
  }))
}

/** A refund as the API tells it: its state in words, the payee's code opened, and what this actor may do with it. */
export const presentRefund = (seal: Seal, actor: Actor, stored: StoredRefundRow) => {
  const { sealedPayeeCode, proposedById: _whose, paidOut, ...row } = stored
  const { uk, tone } = refundLifecycle.states[row.state]
  return {
    ...row,
    paidOut: Number(paidOut),
    stateLabel: uk,
    tone,
    payeeCode: openOwnOrNull(seal, sealedPayeeCode),
    actions: actionsFor(actor, stored),
  }
}
