import { useCanAccess } from 'react-admin'
import { StaffEdit } from './StaffEdit.tsx'
import { StaffShow } from './StaffShow.tsx'

/** One colleague: a form for the administrator, name, role and REM for everybody else. */
export const StaffPage = () => {
  const { canAccess, isPending } = useCanAccess({ resource: 'staff', action: 'edit' })
  if (isPending) return null
  return canAccess ? <StaffEdit /> : <StaffShow />
}
