import { useCanAccess } from 'react-admin'
import { CompanyEdit } from './CompanyEdit.tsx'
import { CompanyShow } from './CompanyShow.tsx'

/** The requisites: a form for the administrator, lines to dictate and copy for everybody else. */
export const CompanyPage = () => {
  const { canAccess, isPending } = useCanAccess({ resource: 'company', action: 'edit' })
  if (isPending) return null
  return canAccess ? <CompanyEdit /> : <CompanyShow />
}
