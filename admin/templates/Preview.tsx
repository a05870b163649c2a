import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import CircularProgress from '@mui/material/CircularProgress'
import { useTranslate } from 'react-admin'
import { problemText } from '../api/http-problem.ts'
import { Panel } from '../layout/Panel.tsx'
import { MessagePreview } from './MessagePreview.tsx'
import { PdfPreview } from './PdfPreview.tsx'
import { isDocument, type TemplateRow } from './template.ts'
import { useTrial } from './use-trial.ts'

/** What the consumer would get, filled with the example; says what is wrong when it cannot be filled. */
export const Preview = ({ template }: { template: TemplateRow }) => {
  const translate = useTranslate()
  const { file, texts, error, busy } = useTrial(template)
  const text = problemText(error)
  return (
    <Panel
      title={translate('resources.templates.preview')}
      action={busy ? <CircularProgress size={18} aria-label={translate('console.loading')} /> : null}
    >
      {error ? (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {translate(text, { _: text })}
        </Alert>
      ) : null}
      <Box sx={{ opacity: error ? 0.5 : 1 }}>
        {isDocument(template) ? <PdfPreview file={file} title={template.title} /> : <MessagePreview texts={texts} />}
      </Box>
    </Panel>
  )
}
