import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode, RefObject } from 'react'
import { useTranslate } from 'react-admin'
import { Panel } from '../layout/Panel.tsx'
import { InsertionList } from './InsertionList.tsx'
import { PartInput, type Place } from './PartInput.tsx'
import { ShippedButton } from './ShippedButton.tsx'
import type { TemplateRow } from './template.ts'
import { VersionLine } from './VersionLine.tsx'

interface Props {
  template: TemplateRow
  /** Where the cursor stood last: what is clicked goes there. */
  place: RefObject<Place | null>
  /** Refusals and the button that saves. */
  foot: ReactNode
  preview: ReactNode
}

/** The texts with what can be clicked into them, beside the preview. */
export const Editor = ({ template, place, foot, preview }: Props) => {
  const translate = useTranslate()
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <Panel title={translate('resources.templates.wording')} action={<ShippedButton template={template} />}>
          <VersionLine template={template} />
          {template.parts.map(({ name }, index) => (
            <PartInput key={name} name={name} index={index} place={place} />
          ))}
          {template.note ? (
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
              {template.note}
            </Typography>
          ) : null}
          {foot}
        </Panel>
        <InsertionList template={template} place={place} />
      </Box>
      <Box sx={{ position: { md: 'sticky' }, top: { md: 68 }, minWidth: 0 }}>{preview}</Box>
    </Box>
  )
}
