import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { changeNotification, copyNotification, hasWaitingCopy } from './notification-store.ts'
import { loadNotification } from './notification-views.ts'

/**
 * Sends a notice once more, word for word, to the same recipient: a new row that names the old one, and an audit row.
 * Refuses `not_found`; `still_queued` where the notice has not left yet; `no_sms_target` where the phone is a landline;
 * `changed_meanwhile` where somebody else has just resent it.
 */
export const resendNotification = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  id: number,
): Promise<number> => {
  const notice = await loadNotification(trx, actor, id)
  if (notice.state === 'queued' || notice.state === 'sending' || (await hasWaitingCopy(trx, id))) {
    throw conflict('still_queued', 'Це повідомлення ще в черзі: зачекайте, поки його буде надіслано.')
  }
  if (notice.state === 'skipped') {
    throw conflict('no_sms_target', 'На цей номер SMS не надсилаються, бо він не мобільний: зателефонуйте споживачеві.')
  }
  const state = notice.state === 'sent' ? 'sent' : 'failed'
  if (!(await changeNotification(trx, notice, { state, nextAttemptAt: null }))) {
    throw conflict('changed_meanwhile', 'Це повідомлення щойно надіслав хтось інший: оновіть сторінку.')
  }
  const copy = await copyNotification(trx, id, office.clock.now().toISOString())
  await recordAudit(trx, office, actor, {
    action: 'resend',
    resource: 'notifications',
    resourceId: id,
    districtId: notice.districtId,
  })
  return copy
}
