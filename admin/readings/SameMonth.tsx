import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { RecordLink } from '../fields/RecordLink.tsx'
import { zonesText } from './figures.ts'
import { useChannel } from './ReadingCells.tsx'
import type { ReadingPage } from './reading.ts'

/** The other readings of the meter for the month of one that is a double: between them somebody has to choose. */
export const SameMonth = ({ reading: { sameMonth } }: { reading: Pick<ReadingPage, 'sameMonth'> }) => {
  const translate = useTranslate()
  const channel = useChannel()
  // That one is new goes without saying, and may have ceased since this page was fetched for the desk.
  const stateOf = ({ state }: Pick<ReadingPage, 'state'>) =>
    state === 'new' ? null : translate(`resources.readings.state.${state}`)
  return sameMonth.map((other) => (
    <Typography key={other.id} variant="body2" sx={{ color: 'text.secondary' }}>
      {`${translate('resources.readings.page.same_month')}: `}
      <RecordLink resource="readings" id={other.id} inText>
        {zonesText(other.zones)}
      </RecordLink>
      {` (${[formatDate(other.takenOn), channel(other), stateOf(other)].filter(Boolean).join(', ')})`}
    </Typography>
  ))
}
