import Typography from '@mui/material/Typography'
import { useRecordContext } from 'react-admin'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { usePartName } from './part-name.ts'
import type { TemplateRow } from './template.ts'

const Texts = () => {
  const partName = usePartName()
  return useRecordContext<TemplateRow>()?.parts.map(({ name, text }) => (
    <Panel key={name} narrow title={partName(name)}>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
    </Panel>
  ))
}

/** A wording to read. */
export const TemplateShow = () => (
  <ShowPage<TemplateRow> sx={{ '& .RaShow-card': { display: 'grid', gap: 2 } }}>
    <Texts />
  </ShowPage>
)
