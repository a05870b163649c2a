import NoPhotoIcon from '@mui/icons-material/NoPhotographyOutlined'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import { memo } from 'react'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../fields/EmptyState.tsx'
import { FileViewer } from '../../fields/preview/FileViewer.tsx'
import type { PreviewFile } from '../../fields/preview/file-preview-props.ts'
import { frame } from '../../layout/theme.ts'
import { deskWords } from './desk-words.ts'

interface Props {
  /** The reading whose photos they are. */
  subject: number
  files: readonly PreviewFile[]
  /** Whether a photo may be asked for. */
  asks: boolean
}

/** What stands above and below the photo: the bar, the desk's own line, the viewer's tools, the page's edges. */
const around = frame.barHeight + 16 + 44 + 40 + 24
const height = { xs: '33dvh', md: `calc(100dvh - ${around}px)` }

/** The reading's photos and videos, as high as the window lets them be; kindly said where there is none. */
export const DeskPhoto = memo(({ subject, files, asks }: Props) => {
  const translate = useTranslate()
  const words = translate(deskWords('no_photo'))
  return (
    <Paper
      elevation={0}
      sx={{ p: 1, '--photo-height': height, minWidth: 0 }}
      aria-label={translate(deskWords('photo'))}
    >
      {files.length > 0 ? (
        <FileViewer files={files} subject={subject} height="var(--photo-height)" />
      ) : (
        <Box
          sx={{ minHeight: { xs: 0, md: 'calc(var(--photo-height) + 40px)' }, display: 'grid', placeItems: 'center' }}
        >
          <EmptyState icon={NoPhotoIcon} text={words} help={asks ? translate(deskWords('no_photo_help')) : undefined} />
        </Box>
      )}
    </Paper>
  )
})
