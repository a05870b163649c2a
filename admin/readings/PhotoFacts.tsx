import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { CopyText } from '../fields/CopyText.tsx'
import { instantText } from '../fields/Instant.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { useWording } from '../fields/use-wording.ts'
import { deskWords } from './desk/desk-words.ts'
import type { PhotoHint, ReadingPhoto } from './reading.ts'

const Hint = ({ hint }: { hint: PhotoHint }) => {
  const translate = useTranslate()
  const words = useWording()
  const { readingId } = hint
  return (
    <Typography sx={{ display: 'flex', gap: 0.5, color: 'tones.money.ink', fontWeight: 550 }}>
      <WarningIcon aria-hidden sx={{ fontSize: 16, mt: '3px' }} />
      <span>
        {words(hint)}
        {readingId === null ? null : (
          <>
            {' · '}
            <RecordLink resource="readings" id={readingId} inText>
              {translate(deskWords('other_reading'))}
            </RecordLink>
          </>
        )}
      </span>
    </Typography>
  )
}

/** When and where the camera was, and what gives the photo away. */
const Captured = ({
  photo: { name, capturedAt, capturedPlace, hints },
  several,
}: {
  photo: ReadingPhoto
  several: boolean
}) => {
  const translate = useTranslate()
  const place = capturedPlace ? `${capturedPlace.latitude.toFixed(5)}, ${capturedPlace.longitude.toFixed(5)}` : null
  return (
    <Box component="li">
      <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
        {several ? `${name}: ` : ''}
        {capturedAt
          ? translate(deskWords('captured'), { at: instantText(capturedAt) })
          : translate(deskWords('captured_unknown'))}
        {place ? (
          <>
            {' · '}
            <CopyText text={place}>{translate(deskWords('place'), { place })}</CopyText>
          </>
        ) : null}
      </Typography>
      {hints.map((hint) => (
        <Hint key={`${hint.code} ${hint.readingId}`} hint={hint} />
      ))}
    </Box>
  )
}

/** Of each photo of a reading when and where it was taken, and what is odd about it. */
export const PhotoFacts = ({ photos }: { photos: readonly ReadingPhoto[] }) =>
  photos.length > 0 ? (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
      {photos.map((photo) => (
        <Captured key={photo.id} photo={photo} several={photos.length > 1} />
      ))}
    </Box>
  ) : null
