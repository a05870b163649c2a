import { useCanAccess } from 'react-admin'
import { ServiceEdit } from './ServiceEdit.tsx'
import { ServiceShow } from './ServiceShow.tsx'

/** One service: a form for who keeps the catalogue, facts for everybody else. */
export const ServicePage = () => {
  const { canAccess, isPending } = useCanAccess({ resource: 'services', action: 'edit' })
  if (isPending) return null
  return canAccess ? <ServiceEdit /> : <ServiceShow />
}
