import type { Knex } from 'knex'
import type { z } from 'zod'
import { changedFields } from '../audit/changed-fields.ts'
import { changedMeanwhile } from '../audit/changed-meanwhile.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { collationKey } from '../db/collation-key.ts'
import { compareAndSet } from '../db/compare-and-set.ts'
import { conflict } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { checkPlacement } from './create-staff.ts'
import type { StaffMember, staffChange } from './staff-schema.ts'
import { lockActiveAdministrators } from './staff-store.ts'
import { loadStaffMember } from './staff-views.ts'

const stillAdministers = (member: Pick<StaffMember, 'role' | 'blocked'>): boolean =>
  member.role === 'administrator' && !member.blocked

/** Refuses (409) that an administrator shuts himself out (`yourself`) or that nobody is left (`last_administrator`). */
const checkAdministratorStays = async (trx: Knex.Transaction, actor: Actor, leaving: StaffMember): Promise<void> => {
  if (actor.kind === 'staff' && actor.id === leaving.id) {
    throw conflict('yourself', 'Собі не змінюють ролі й себе не блокують: попросіть іншого адміністратора.')
  }
  const others = (await lockActiveAdministrators(trx)).filter((id) => id !== leaving.id)
  if (others.length === 0) {
    throw conflict('last_administrator', 'Це останній адміністратор: спершу призначте іншого.')
  }
}

/**
 * Changes a member of staff: name, role, REM, e-mail, blocking. Blocking ends the person's sessions at once; unblocking clears a
 * lock-out too. Refuses `changed_meanwhile`, `yourself`, `last_administrator` (409) and what `checkPlacement` refuses.
 */
export const changeStaff = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  id: number,
  { version, ...change }: z.output<typeof staffChange>,
): Promise<StaffMember> => {
  const before = await loadStaffMember(trx, actor, id)
  const next = {
    fullName: change.fullName ?? before.fullName,
    role: change.role ?? before.role,
    districtId: change.districtId === undefined ? before.districtId : change.districtId,
    email: change.email === undefined ? before.email : change.email,
    blocked: change.blocked ?? before.blocked,
  }
  const fields = changedFields(before, change)
  if (fields.includes('role') || fields.includes('districtId')) await checkPlacement(trx, next.role, next.districtId)
  if (stillAdministers(before) && !stillAdministers(next)) await checkAdministratorStays(trx, actor, before)
  const written = await compareAndSet(trx, 'staff', { id }, version, {
    full_name: next.fullName,
    full_name_key: collationKey(next.fullName),
    role: next.role,
    email: next.email,
    district_id: next.districtId,
    ...(fields.includes('blocked')
      ? { blocked_at: next.blocked ? office.clock.now().toISOString() : null, locked_until: null, failed_attempts: 0 }
      : {}),
  })
  if (!written) throw await changedMeanwhile(trx, 'staff', id)
  await recordAudit(trx, office, actor, {
    action: fields.includes('blocked') ? (next.blocked ? 'block' : 'unblock') : 'change',
    resource: 'staff',
    resourceId: id,
    districtId: next.districtId,
    fields,
  })
  return loadStaffMember(trx, actor, id)
}
