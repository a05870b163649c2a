import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { instantText } from '../fields/Instant.tsx'
import type { TemplateRow } from './template.ts'

/** Which version stands here, and that nothing issued changes with the next. */
export const VersionLine = ({ template: { version, editedAt } }: { template: TemplateRow }) => {
  const translate = useTranslate()
  const which =
    version === 0
      ? translate('resources.templates.shipped')
      : translate('resources.templates.version_of', { version, at: editedAt ? instantText(editedAt) : '' })
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
      {`${which}. ${translate('resources.templates.frozen')}`}
    </Typography>
  )
}
