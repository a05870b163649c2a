import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { RecordLink } from '../../fields/RecordLink.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { kwhText, zonesText } from '../figures.ts'
import { Flags } from '../ReadingCells.tsx'
import type { ReadingPage } from '../reading.ts'

const TakenItem = ({ reading }: { reading: ReadingPage }) => {
  const translate = useTranslate()
  const { id, account, consumer, zones, volume, flags } = reading
  return (
    <Box component="li" sx={{ py: 1 }}>
      <RecordLink resource="readings" id={id}>
        {`${account} · ${zonesText(zones)}`}
      </RecordLink>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {volume === null
          ? consumer
          : `${consumer} · ${translate('resources.readings.page.kwh', { kwh: kwhText(volume) })}`}
      </Typography>
      <Typography component="div" variant="body2">
        {flags.length > 0 ? <Flags reading={reading} /> : translate('resources.readings.page.clean')}
      </Typography>
    </Box>
  )
}

/** What was taken down since the page was opened, the last first, and what the checks say of it. */
export const TakenIn = ({ readings }: { readings: readonly ReadingPage[] }) => {
  const translate = useTranslate()
  return (
    <Panel title={translate('resources.readings.create.taken')}>
      {readings.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('resources.readings.create.none_taken')}</Typography>
      ) : null}
      <div role="status">
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {readings.map((reading) => (
            <TakenItem key={reading.id} reading={reading} />
          ))}
        </Box>
      </div>
    </Panel>
  )
}
