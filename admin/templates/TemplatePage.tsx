import { useCanAccess } from 'react-admin'
import { TemplateEdit } from './TemplateEdit.tsx'
import { TemplateShow } from './TemplateShow.tsx'

/** One wording: an editor for the administrator, the text for those who read. */
export const TemplatePage = () => {
  const { canAccess, isPending } = useCanAccess({ resource: 'templates', action: 'edit' })
  if (isPending) return null
  return canAccess ? <TemplateEdit /> : <TemplateShow />
}
