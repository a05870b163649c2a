import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { postedOnFor } from '../closed-months/posted-on.ts'
import { conflict, notFound } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { formatMoney } from '../money/kopiykas.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { advanceRefund, holdVisibleRefund, theOffice } from './advance-refund.ts'
import type { DebitLine } from './debit-line.ts'
import { addPayoutEntry, findPayout, paidOutFor } from './payout-store.ts'
import { holdLine, orderedRefundsFor } from './payout-views.ts'
import { type RefundCandidate, rankRefunds, unmistakableRefund } from './rank-refunds.ts'
import { namedBy } from './refund-marks.ts'
import { findRefund } from './refund-store.ts'

/** Part of a debit line that is counted for a refund; kopiykas. */
export interface Payout {
  refundId: number
  lineId: number
  amount: number
}

const mostShown = 9

const follow = (trx: Knex.Transaction, office: Office, refundId: number, event: 'settle' | 'unsettle') =>
  advanceRefund(trx, office, theOffice, { refundId, event, input: {}, version: undefined })

const checkedLine = async (trx: Knex.Transaction, { lineId, amount }: Payout): Promise<{ bookedOn: string }> => {
  const line = await holdLine(trx, lineId)
  if (!line) throw notFound('Рядок виписки')
  if (line.direction !== 'debit') {
    throw conflict('line_direction', 'Це надходження: повернення закриває лише списання з рахунку.')
  }
  if (amount > line.left) {
    throw conflict('line_overdrawn', `У цьому рядку лишилося нерознесеного тільки ${formatMoney(line.left)}.`)
  }
  return line
}

/**
 * Counts part of a debit line for a refund that stands in a payment list: an append-only payout; the refund is returned
 * once its payouts cover it. Kopiykas. Posted on the day of booking, or today where that month is closed. Gives the
 * payout's id. Refuses `not_found` (no such line, no such refund in scope), `line_direction`, `line_overdrawn`,
 * `not_ordered` and `payout_too_large` (409: more than the refund still needs).
 */
export const payOutRefund = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  payout: Payout,
): Promise<number> => {
  const line = await checkedLine(trx, payout)
  const refund = await holdVisibleRefund(trx, actor, payout.refundId)
  if (refund.state !== 'ordered') {
    throw conflict('not_ordered', 'Виплатити можна лише повернення, що стоїть у платіжному списку.')
  }
  const rest = refund.amount - (await paidOutFor(trx, refund.id))
  if (payout.amount > rest) {
    throw conflict('payout_too_large', `За цим поверненням лишилося виплатити тільки ${formatMoney(rest)}.`)
  }
  const id = await addPayoutEntry(trx, {
    ...payout,
    reversesId: null,
    postedOn: await postedOnFor(trx, office, line.bookedOn, true),
    recordedAt: office.clock.now().toISOString(),
    recordedBy: actor.kind === 'staff' ? actor.id : null,
    recordedByName: actor.name,
  })
  await recordAudit(trx, office, actor, {
    action: 'pay_out',
    resource: 'refunds',
    resourceId: refund.id,
    districtId: refund.districtId,
  })
  if (payout.amount === rest) await follow(trx, office, refund.id, 'settle')
  return id
}

/**
 * Takes a payout back by an opposite entry, posted today; a refund that is no longer covered goes back into its payment
 * list. Gives the id of the undoing entry. Refuses `not_found` and `already_undone` (409).
 */
export const undoPayout = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  payoutId: number,
): Promise<number> => {
  const found = await findPayout(trx, payoutId)
  const owner = found && (await findRefund(trx, found.refundId))
  if (!found || !owner || !inScope(scopeOf(actor), owner)) throw notFound('Виплату')
  await holdLine(trx, found.lineId)
  const refund = await holdVisibleRefund(trx, actor, found.refundId)
  const payout = (await findPayout(trx, payoutId)) ?? found
  if (payout.undoneById !== null) throw conflict('already_undone', 'Цю виплату вже скасовано.')
  const now = office.clock.now()
  const id = await addPayoutEntry(trx, {
    refundId: payout.refundId,
    lineId: payout.lineId,
    amount: -payout.amount,
    reversesId: payout.id,
    postedOn: kyivDateOf(now),
    recordedAt: now.toISOString(),
    recordedBy: actor.kind === 'staff' ? actor.id : null,
    recordedByName: actor.name,
  })
  await recordAudit(trx, office, actor, {
    action: 'undo_payout',
    resource: 'refunds',
    resourceId: refund.id,
    districtId: refund.districtId,
  })
  if (refund.state === 'paid') await follow(trx, office, refund.id, 'unsettle')
  return id
}

/** The refunds in payment lists that a debit line may have paid, best first, each with its reasons in words. */
export const refundsForLine = async (knex: Knex, actor: Actor, line: DebitLine): Promise<RefundCandidate[]> => {
  if (line.direction !== 'debit' || line.left <= 0) return []
  return rankRefunds(await orderedRefundsFor(knex, actor, line), line).slice(0, mostShown)
}

/** Whether a line names one refund at all: most debit lines do not, and need not be looked at in the database. */
const mayPayOutByItself = (line: DebitLine): boolean =>
  line.direction === 'debit' && namedBy(line).refundIds.length === 1

/**
 * Pays out by itself the refund that a debit line unmistakably names (reference or mark, amount and payee's IBAN agree);
 * false where it does not: then a clerk decides.
 */
export const payOutByItself = async (trx: Knex.Transaction, office: Office, line: DebitLine): Promise<boolean> => {
  if (!mayPayOutByItself(line)) return false
  const refund = unmistakableRefund(await orderedRefundsFor(trx, theOffice, line), line)
  if (!refund) return false
  await payOutRefund(trx, office, theOffice, { refundId: refund.id, lineId: line.id, amount: line.amount })
  return true
}
