import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { takeNumber } from '../db/number-series.ts'
import { conflict } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivYearOf } from '../time/kyiv-date.ts'
import { advanceRefund, holdVisibleRefund } from './advance-refund.ts'
import { refundLifecycle } from './refund-lifecycle.ts'
import { insertRefundList } from './refund-list-store.ts'
import { refundListNumber } from './refund-marks.ts'
import type { RefundRecord } from './refund-record.ts'

const refuseUnapproved = (refunds: readonly RefundRecord[]): void => {
  const wrong = refunds.filter(({ state }) => state !== 'approved')
  const [first] = wrong
  if (!first) return
  const label = refundLifecycle.states[first.state].uk
  throw conflict(
    'not_approved',
    `До списку можна взяти лише погоджені повернення, а повернення № ${first.id} у стані «${label}». Оновіть сторінку й складіть список без нього.`,
    { refundIds: wrong.map(({ id }) => id) },
  )
}

/**
 * Makes a payment list of approved refunds (issue 3 D): all of them or none, each refund in one list only, numbered
 * without gaps per Kyiv year (`РП-2026-000001`). Gives the list's id. Refuses `not_found` for a refund outside the
 * actor's scope and `not_approved` (409) with the ids that stand otherwise.
 */
export const makeRefundList = async (
  trx: Knex.Transaction,
  office: Office,
  actor: Actor,
  refundIds: readonly number[],
): Promise<number> => {
  const refunds: RefundRecord[] = []
  // Always in one order, so that two lists made at once wait for each other instead of locking each other out.
  for (const id of [...refundIds].sort((a, b) => a - b)) refunds.push(await holdVisibleRefund(trx, actor, id))
  refuseUnapproved(refunds)
  const now = office.clock.now()
  const year = kyivYearOf(now)
  const listId = await insertRefundList(trx, {
    number: refundListNumber(year, await takeNumber(trx, 'refund_list', year)),
    total: refunds.reduce((sum, { amount }) => sum + amount, 0),
    refunds: refunds.length,
    madeAt: now.toISOString(),
    madeBy: actor.kind === 'staff' ? actor.id : null,
    madeByName: actor.name,
  })
  for (const { id, version } of refunds) {
    await advanceRefund(trx, office, actor, { refundId: id, event: 'order', input: { listId }, version })
  }
  const districts = new Set(refunds.map(({ districtId }) => districtId))
  await recordAudit(trx, office, actor, {
    action: 'create',
    resource: 'refund-lists',
    resourceId: listId,
    districtId: districts.size === 1 ? (refunds[0]?.districtId ?? null) : null,
  })
  return listId
}
