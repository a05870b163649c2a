import { loadVisibleAccount } from '../accounts/account-views.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { formatDate } from '../time/iso-date.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { type AccountStatementAsked, accountStatementKinds } from './account-statement-schema.ts'
import { checkPeriod } from './check-period.ts'
import { type DrawnStatement, drawAccountStatement } from './draw-account-statement.ts'

/**
 * Makes a copy of an account's reconciliation act or statement of charges for whoever asks at the desk: nothing is issued,
 * but who took it, for which period, is written down. Refuses `not_found` outside the actor's scope and `bad_period`.
 */
export const makeAccountStatement = async (
  office: Office,
  actor: Actor,
  asked: AccountStatementAsked,
): Promise<DrawnStatement> => {
  const { kind, accountId, from, to, format } = asked
  const account = await loadVisibleAccount(office.db.reader, actor, accountId)
  checkPeriod({ from, to }, kyivDateOf(office.clock.now()))
  const subject = { kind, accountId: account.id, from, to, order: null }
  const drawn = await drawAccountStatement(office.db.reader, office, subject, format)
  await office.db.transaction((trx) =>
    recordAudit(trx, office, actor, {
      action: 'make_statement',
      resource: 'accounts',
      resourceId: account.id,
      districtId: account.districtId,
      note: `${accountStatementKinds[kind].uk}, ${formatDate(from)}–${formatDate(to)}, ${format === 'pdf' ? 'PDF' : 'Excel'}`,
    }),
  )
  return drawn
}
