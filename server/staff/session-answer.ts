import type { Knex } from 'knex'
import type { StaffActor } from '../may.ts'
import { type Permission, permissionsOf, type Role, roleLabels } from './roles.ts'
import { loadStaffMember } from './staff-views.ts'

/** What the console is told of the person at the screen. */
export interface SessionAnswer {
  id: number
  username: string
  fullName: string
  role: Role
  roleLabel: string
  district: { id: number; name: string } | null
  permissions: Permission[]
  mustChangePassword: boolean
}

/** Who is signed in and what they may. Until a one-time password is changed, they may nothing else. */
export const sessionAnswer = async (knex: Knex, actor: StaffActor): Promise<SessionAnswer> => {
  const member = await loadStaffMember(knex, actor, actor.id)
  return {
    id: member.id,
    username: member.username,
    fullName: member.fullName,
    role: member.role,
    roleLabel: roleLabels[member.role].uk,
    district: member.districtId === null ? null : { id: member.districtId, name: member.district ?? '' },
    permissions: member.mustChangePassword ? [] : permissionsOf(member.role),
    mustChangePassword: member.mustChangePassword,
  }
}
