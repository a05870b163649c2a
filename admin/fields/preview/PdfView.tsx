import Box from '@mui/material/Box'
import CircularProgress from '@mui/material/CircularProgress'
import { useTranslate } from 'react-admin'
import { CannotShow } from './CannotShow.tsx'
import type { PreviewFile } from './file-preview-props.ts'
import { useFileUrl } from './use-file-url.ts'

/** A PDF in the browser's own viewer; where there is none (phones), a way to open it. */
export const PdfView = ({ file }: { file: PreviewFile }) => {
  const translate = useTranslate()
  const { shown, failed } = useFileUrl(file.url, true)
  if (failed) return <CannotShow file={file} failed />
  if (!shown) {
    return (
      <Box role="status" aria-label={translate('console.loading')}>
        <CircularProgress size={24} aria-hidden />
      </Box>
    )
  }
  return (
    <Box
      component="object"
      data={`${shown}#view=FitH`}
      type="application/pdf"
      aria-label={file.name}
      sx={{ width: '100%', height: '100%', border: 0, display: 'block' }}
    >
      <CannotShow file={file} />
    </Box>
  )
}
