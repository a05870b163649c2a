import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useRecordContext } from 'react-admin'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { usePartName } from './part-name.ts'
import type { TemplateRow } from './template.ts'

const Texts = () => {
  const partName = usePartName()
  const parts = useRecordContext<TemplateRow>()?.parts ?? []
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {parts.map(({ name, text }) => (
        <Panel key={name} narrow title={partName(name)}>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
        </Panel>
      ))}
    </Box>
  )
}

/** A wording to read. */
export const TemplateShow = () => (
  <ShowPage<TemplateRow>>
    <Texts />
  </ShowPage>
)
