import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { memo } from 'react'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { CopyText } from '../../fields/CopyText.tsx'
import { instantText } from '../../fields/Instant.tsx'
import { RecordLink } from '../../fields/RecordLink.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { useChannel } from '../ReadingCells.tsx'
import type { PhotoHint, ReadingPage, ReadingPhoto } from '../reading.ts'
import { deskWords } from './desk-words.ts'

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

/** Whose it is, which meter, how it came; of each photo when and where it was taken. */
export const DeskFacts = memo(({ reading }: { reading: ReadingPage }) => {
  const translate = useTranslate()
  const channel = useChannel()
  const { meter, digits, zoneCount, account, consumer, address, takenOn, submittedAt, photoFiles } = reading
  const say = (key: string, more?: Record<string, unknown>) => translate(deskWords(key), more)
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {photoFiles.length > 0 ? (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
          {photoFiles.map((photo) => (
            <Captured key={photo.id} photo={photo} several={photoFiles.length > 1} />
          ))}
        </Box>
      ) : null}
      <Typography>
        {`${translate('resources.readings.fields.meter')} `}
        <b>{say('meter', { meter })}</b>
        {` · ${say('digits', { smart_count: digits })} · ${say('zones', { smart_count: zoneCount })}`}
      </Typography>
      <Typography variant="body2">
        {[
          say('taken', { day: formatDate(takenOn) }),
          channel(reading),
          say('came', { at: instantText(submittedAt) }),
        ].join(' · ')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        <RecordLink resource="readings" id={reading.id} inText>
          {account}
        </RecordLink>
        {` · ${consumer} · ${address}`}
      </Typography>
    </Box>
  )
})
