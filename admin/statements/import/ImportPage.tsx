import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { Title, useNotify, useRequireAccess, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { Panel } from '../../layout/Panel.tsx'
import { MappingWizard } from '../csv/MappingWizard.tsx'
import { DropZone } from './DropZone.tsx'
import { ImportRefusal } from './ImportRefusal.tsx'
import { PreviewCounts } from './PreviewCounts.tsx'
import { PreviewFacts } from './PreviewFacts.tsx'
import { PreviewLines } from './PreviewLines.tsx'
import { csvFoundIn, type Import, useImport } from './use-import.ts'

const Reading = ({ name }: { name: string }) => {
  const said = useTranslate()('resources.statements.drop.reading', { name })
  return (
    <Panel>
      <div role="status">{said}</div>
      <LinearProgress aria-label={said} sx={{ mt: 1 }} />
    </Panel>
  )
}

const Preview = ({ act: { preview, file, reading, stores, store, edit } }: { act: Import }) => {
  const translate = useTranslate()
  if (!preview || !file) return null
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <PreviewFacts
          preview={preview}
          name={file.name}
          bank={reading?.bank ?? ''}
          action={
            reading ? <Button onClick={edit}>{translate('resources.statements.preview.edit_mapping')}</Button> : null
          }
        />
        <PreviewCounts preview={preview} busy={stores} onImport={store} />
      </Box>
      <PreviewLines preview={preview} />
    </Box>
  )
}

const Below = ({ act }: { act: Import }) => {
  const { file, found, saved, reading, editing, reads, check } = act
  if (editing && found) {
    return (
      <MappingWizard
        key={`${file?.name} ${file?.lastModified}`}
        found={found}
        saved={saved}
        before={reading}
        busy={reads}
        onCheck={check}
      />
    )
  }
  return reads && file ? <Reading name={file.name} /> : <Preview act={act} />
}

/** A statement's file is dropped or chosen, looked at, and imported by one press; until then nothing changes. */
export const ImportPage = () => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const notify = useNotify()
  useRequireAccess({ resource: 'statements', action: 'create' })
  const act = useImport(({ id, added }) => {
    notify('resources.statements.imported', { type: 'success', messageArgs: { added } })
    navigate(`/statements/${id}/show`)
  })
  const { file, refused, reads, stores, choose } = act
  const asked = csvFoundIn(refused) !== null
  return (
    <>
      <Title title={translate('resources.statements.import')} preferenceKey={false} />
      <DropZone compact={file !== null} busy={reads || stores} onChoose={choose} />
      {file && !asked ? <ImportRefusal error={refused} name={file.name} /> : null}
      <Below act={act} />
    </>
  )
}
