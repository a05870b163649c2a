import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { memo } from 'react'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { instantText } from '../../fields/Instant.tsx'
import { RecordLink } from '../../fields/RecordLink.tsx'
import { PhotoFacts } from '../PhotoFacts.tsx'
import { useChannel } from '../ReadingCells.tsx'
import type { ReadingPage } from '../reading.ts'
import { deskWords } from './desk-words.ts'

/** Whose it is, which meter, how it came; of each photo when and where it was taken. */
export const DeskFacts = memo(({ reading }: { reading: ReadingPage }) => {
  const translate = useTranslate()
  const channel = useChannel()
  const { meter, digits, zoneCount, account, consumer, address, takenOn, submittedAt, photoFiles } = reading
  const say = (key: string, more?: Record<string, unknown>) => translate(deskWords(key), more)
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <PhotoFacts photos={photoFiles} />
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
