import CircularProgress from '@mui/material/CircularProgress'
import { lazy, Suspense } from 'react'
import { useTranslate } from 'react-admin'
import type { FilePreviewProps } from './preview/file-preview-props.ts'

const FileViewer = lazy(async () => ({ default: (await import('./preview/FileViewer.tsx')).FileViewer }))

/** Files shown in place: a PDF as it is, an image with zoom, turning and dragging, ← → between files. */
export const FilePreview = (props: FilePreviewProps) => {
  const label = useTranslate()('console.loading')
  return (
    <Suspense fallback={<CircularProgress size={24} aria-label={label} sx={{ m: 4 }} />}>
      <FileViewer {...props} />
    </Suspense>
  )
}
