import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { Title, useRequireAccess, useTranslate } from 'react-admin'
import { isProblem, problemText } from '../api/http-problem.ts'
import { Panel } from '../layout/Panel.tsx'
import { DropZone } from '../statements/import/DropZone.tsx'
import { BroughtPanel } from './BroughtPanel.tsx'
import { FaultLines } from './FaultLines.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { RightLines } from './RightLines.tsx'
import { useReadingImport } from './use-reading-import.ts'

const say = (key: string): string => `resources.reading-imports.${key}`
const accepted = '.xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const twoPanels = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
} as const

/** The wrong lines that a refusal names, one under another; nothing where it names none. */
const linesIn = (error: unknown): string => {
  const lines = isProblem(error) ? error.body.errors?.files : undefined
  return typeof lines === 'string' ? lines : ''
}

const Refusal = ({ error, name }: { error: unknown; name: string }) => {
  const translate = useTranslate()
  const text = problemText(error)
  return (
    <Alert severity="error" role="alert" sx={{ mb: 2, alignItems: 'flex-start' }}>
      <AlertTitle>{translate(say('refused'), { name })}</AlertTitle>
      <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {[translate(text, { _: text }), linesIn(error)].filter(Boolean).join('\n')}
      </Box>
    </Alert>
  )
}

/** A file of readings is dropped or chosen, looked at line by line, and brought in by one press; until then nothing changes. */
export const ReadingImportPage = () => {
  useRequireAccess({ resource: 'reading-imports', action: 'create' })
  const translate = useTranslate()
  const { file, choose, looks, preview, refused, brings, brought, bring } = useReadingImport()
  const looking = translate(say('looking'), { name: file?.name ?? '' })
  return (
    <>
      <Title title={translate(say('import'))} preferenceKey={false} />
      <DropZone
        compact={file !== null}
        busy={looks || brings}
        onChoose={choose}
        words="resources.reading-imports.drop"
        accepts={accepted}
      />
      {file && refused ? <Refusal error={refused} name={file.name} /> : null}
      {looks ? (
        <Panel>
          <div role="status">{looking}</div>
          <LinearProgress aria-label={looking} sx={{ mt: 1 }} />
        </Panel>
      ) : null}
      {file && preview && !looks ? (
        <Box sx={twoPanels}>
          {brought ? (
            <BroughtPanel brought={brought} />
          ) : (
            <PreviewPanel name={file.name} preview={preview} busy={brings} onBring={bring} />
          )}
          <FaultLines faults={preview.faults} refused={preview.refused} />
          {brought ? null : <RightLines preview={preview} />}
        </Box>
      ) : null}
    </>
  )
}
