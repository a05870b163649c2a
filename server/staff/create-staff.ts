import type { Knex } from 'knex'
import type { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import { loadDistrict } from '../districts/district-views.ts'
import { conflict, invalid } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import type { Role } from './roles.ts'
import type { newStaff, StaffMember } from './staff-schema.ts'
import { insertStaff } from './staff-store.ts'
import { loadStaffMember } from './staff-views.ts'

const districtRoles: readonly Role[] = ['clerk', 'dispatcher']
const companyRoles: readonly Role[] = ['operator', 'administrator']

/**
 * Checks that a role and a REM go together (domain §1): clerks and dispatchers work in one REM, operators and
 * administrators for the whole company, a manager either way. Refuses `district_needed`, `company_wide_role`.
 */
export const checkPlacement = async (knex: Knex, role: Role, districtId: number | null): Promise<void> => {
  if (districtRoles.includes(role) && districtId === null) {
    throw invalid('district_needed', 'Діловод і диспетчер працюють в одному РЕМ.', { districtId: 'Оберіть РЕМ.' })
  }
  if (companyRoles.includes(role) && districtId !== null) {
    throw invalid('company_wide_role', 'Оператор кол-центру й адміністратор працюють на все підприємство.', {
      districtId: 'Залиште РЕМ порожнім.',
    })
  }
  if (districtId !== null) {
    await loadDistrict(knex, districtId).catch(() => {
      throw invalid('unknown_district', 'Такого РЕМ немає.', { districtId: 'Оберіть РЕМ зі списку.' })
    })
  }
}

/**
 * Takes on a member of staff. `passwordHash` is of a one-time password, which must be changed at the first sign-in.
 * Refuses `username_taken` (409) and what `checkPlacement` refuses.
 */
export const createStaff = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  { passwordHash, ...member }: z.output<typeof newStaff> & { passwordHash: string },
): Promise<StaffMember> => {
  await checkPlacement(trx, member.role, member.districtId)
  const createdAt = office.clock.now().toISOString()
  const id = await insertStaff(trx, { ...member, passwordHash, mustChangePassword: true, createdAt })
  if (id === null) {
    throw conflict('username_taken', `Ім’я «${member.username}» уже зайняте: оберіть інше.`)
  }
  await recordAudit(trx, office, actor, {
    action: 'create',
    resource: 'staff',
    resourceId: id,
    districtId: member.districtId,
    fields: ['username', 'fullName', 'role', 'districtId', ...(member.email === null ? [] : ['email'])],
  })
  return loadStaffMember(trx, actor, id)
}
