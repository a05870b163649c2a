import AddPhotoIcon from '@mui/icons-material/AddAPhotoOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCanAccess, useTranslate } from 'react-admin'
import { FilePreview } from '../../fields/FilePreview.tsx'
import { useFilePicker } from '../../fields/use-file-picker.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { PhotoFacts } from '../PhotoFacts.tsx'
import { photoTypes } from '../photo-faults.ts'
import type { ReadingPage } from '../reading.ts'
import { useAddPhotos } from './use-add-photos.ts'

interface Props {
  reading: ReadingPage
}

const words = (key: string): string => `resources.readings.photos.${key}`

/** Adds photos and films to a reading that nobody has decided on; several at once. */
const AddPhotos = ({ reading: { id, state } }: Props) => {
  const translate = useTranslate()
  const { canAccess: records = false } = useCanAccess({ resource: 'readings', action: 'create' })
  const { add, busy } = useAddPhotos(id)
  const { pick, input } = useFilePicker({ accept: photoTypes, multiple: true, onFiles: add })
  if (!records || (state !== 'new' && state !== 'photo_requested')) return null
  return (
    <>
      <Button
        size="small"
        startIcon={<AddPhotoIcon />}
        loading={busy}
        loadingPosition="start"
        onClick={pick}
        sx={{ displayPrint: 'none' }}
      >
        {translate(words('add'))}
      </Button>
      {input}
    </>
  )
}

/** The reading’s photos and films in place, with what the camera wrote and what is odd about them. */
export const PhotosPanel = ({ reading }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { photoFiles } = reading
  const shown = photoFiles.map(({ url, downloadUrl, name, mediaType }) => ({ url, downloadUrl, name, mime: mediaType }))
  return (
    <Panel title={translate(words('title'))} action={<AddPhotos reading={reading} />}>
      {shown.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate(words('none'))}</Typography>
      ) : (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Box sx={{ '@media print': { display: 'none' } }}>
            <FilePreview files={shown} height={phone ? 320 : 440} />
          </Box>
          <PhotoFacts photos={photoFiles} />
        </Box>
      )}
    </Panel>
  )
}
