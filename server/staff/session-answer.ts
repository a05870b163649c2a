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
  /** The office asks for a second factor and this person has none yet. */
  mustSetSecondFactor: boolean
}

/** Who is signed in and what they may. Until a one-time password is changed and a second factor set, they may nothing else. */
export const sessionAnswer = async (
  { db, config }: { db: { reader: Knex }; config: { secondFactor: boolean } },
  actor: StaffActor,
): Promise<SessionAnswer> => {
  const member = await loadStaffMember(db.reader, actor, actor.id)
  const mustSetSecondFactor = config.secondFactor && !member.hasSecondFactor
  return {
    id: member.id,
    username: member.username,
    fullName: member.fullName,
    role: member.role,
    roleLabel: roleLabels[member.role].uk,
    district: member.districtId === null ? null : { id: member.districtId, name: member.district ?? '' },
    permissions: member.mustChangePassword || mustSetSecondFactor ? [] : permissionsOf(member.role),
    mustChangePassword: member.mustChangePassword,
    mustSetSecondFactor,
  }
}
