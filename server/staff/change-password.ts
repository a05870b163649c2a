import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { invalid } from '../errors.ts'
import type { Actor, StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { shortestPassword, weaknessOf } from './password-rules.ts'
import type { StaffMember } from './staff-schema.ts'
import { findSignInRow, storePassword } from './staff-store.ts'
import { loadStaffMember } from './staff-views.ts'

const wrongCurrent = () =>
  invalid('wrong_current', 'Теперішній пароль не підходить.', { current: 'Введіть пароль, із яким Ви увійшли.' })

/**
 * Checks a change of one's own password before anything is written (hashing takes long) and gives the new hash.
 * Refuses `wrong_current`, `weak_password`, `same_password` (422), each naming its field.
 */
export const prepareOwnPassword = async (
  office: Pick<Office, 'db' | 'config'>,
  actor: StaffActor,
  change: { current: string; next: string },
): Promise<{ before: string; after: string }> => {
  const row = await findSignInRow(office.db.reader, { id: actor.id })
  const before = row ? String(row.password_hash) : null
  if (before === null || !(await isPassword(before, change.current))) throw wrongCurrent()
  const shortest = office.config.production ? shortestPassword.production : shortestPassword.demo
  const weakness = weaknessOf(change.next, actor.username, shortest)
  if (weakness) throw invalid('weak_password', weakness, { next: weakness })
  if (change.next === change.current) {
    throw invalid('same_password', 'Новий пароль такий самий, як теперішній.', { next: 'Оберіть інший пароль.' })
  }
  return { before, after: await hashPassword(change.next) }
}

/** Stores the new password, if the old one is still what was checked; every other session of the person is over. */
export const changeOwnPassword = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: StaffActor,
  hashes: { before: string; after: string },
): Promise<void> => {
  const stored = await storePassword(trx, actor.id, { ...hashes, mustChange: false })
  if (!stored) throw wrongCurrent()
  await recordAudit(trx, office, actor, {
    action: 'change_password',
    resource: 'staff',
    resourceId: actor.id,
    districtId: actor.districtId,
    fields: ['password'],
  })
}

/**
 * The administrator gives somebody a one-time password (its hash comes here): it must be changed at the next sign-in,
 * a lock-out is cleared, and the person's sessions are over.
 */
export const resetPassword = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  id: number,
  passwordHash: string,
): Promise<StaffMember> => {
  const member = await loadStaffMember(trx, actor, id)
  await storePassword(trx, id, { after: passwordHash, mustChange: true })
  await recordAudit(trx, office, actor, {
    action: 'reset_password',
    resource: 'staff',
    resourceId: id,
    districtId: member.districtId,
    fields: ['password'],
  })
  return loadStaffMember(trx, actor, id)
}
