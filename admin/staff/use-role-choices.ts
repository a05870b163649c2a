import { type Role, roleLabels, roles } from '../../server/staff/roles.ts'
import { useWording } from '../fields/use-wording.ts'

/** The five roles in the reader's language, as choices of an input. */
export const useRoleChoices = (): { id: Role; name: string }[] => {
  const word = useWording()
  return roles.map((id) => ({ id, name: word(roleLabels[id]) }))
}

/** What a role is called. */
export const useRoleName = (): ((role: Role) => string) => {
  const word = useWording()
  return (role) => word(roleLabels[role])
}
