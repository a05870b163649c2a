import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict, invalid } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { formatDate } from '../time/iso-date.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { insertClosedMonth } from './closed-month-store.ts'
import { findClosedMonth } from './closed-month-views.ts'

/**
 * Closes a month (`YYYY-MM`) for the whole company: from then on nothing is posted into it, and what still comes for it
 * is a correction dated with its own day. Refuses `month_not_over` (422) and `already_closed` (409, with who and when).
 */
export const closeMonth = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  month: string,
): Promise<void> => {
  const now = office.clock.now()
  if (month >= kyivDateOf(now).slice(0, 7)) {
    throw invalid('month_not_over', 'Цей місяць ще не закінчився.', { month: 'Оберіть один із минулих місяців.' })
  }
  const closed = await insertClosedMonth(trx, {
    month,
    closedAt: now.toISOString(),
    closedBy: actor.kind === 'staff' ? actor.id : null,
    closedByName: actor.name,
  })
  if (!closed) {
    const first = await findClosedMonth(trx, month)
    const who = first ? ` Закрив(ла): ${first.closedBy}, ${formatDate(kyivDateOf(first.closedAt))}.` : ''
    throw conflict('already_closed', `Цей місяць уже закрито.${who}`, { current: first })
  }
  await recordAudit(trx, office, actor, { action: 'close', resource: 'closed-months', resourceId: month })
}
