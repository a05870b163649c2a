import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { memo } from 'react'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { bandText, kwhText } from '../figures.ts'
import { Flags, ReadingState } from '../ReadingCells.tsx'
import type { ReadingPage } from '../reading.ts'
import { SameMonth } from '../SameMonth.tsx'
import { zoneNumbers } from '../zones.ts'
import { stepText } from './desk-figures.ts'
import { deskWords } from './desk-words.ts'

interface Props {
  reading: ReadingPage
}

const Zone = ({ reading, zone }: Props & { zone: number }) => {
  const translate = useTranslate()
  const { zones, previous, zoneCount } = reading
  const before = previous?.zones[zone - 1]
  const step = stepText(reading, zone - 1)
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5 }}>
      {zoneCount > 1 || zones.length > 1 ? (
        <Typography component="span" sx={{ color: 'text.secondary', minWidth: 56 }}>
          {translate('resources.readings.page.zone', { zone })}
        </Typography>
      ) : null}
      <Typography component="span" sx={{ fontSize: zones.length > 1 ? 26 : 34, fontWeight: 680, lineHeight: 1.15 }}>
        {kwhText(zones[zone - 1] ?? 0)}
      </Typography>
      {before === undefined ? null : (
        <Typography component="span" sx={{ color: 'text.secondary' }}>
          {`${kwhText(before)} `}
          <b>{step}</b>
        </Typography>
      )}
    </Box>
  )
}

/** What was typed, big, a zone a line, with what stood before it; what the checks say; the volume and what is usual. */
export const DeskFigures = memo(({ reading }: Props) => {
  const translate = useTranslate()
  const { zones, previous, volume, usual, flags, state, note } = reading
  const outside = usual !== null && volume !== null && (volume < usual.low || volume > usual.high)
  const label = (field: string) => translate(`resources.readings.fields.${field}`)
  return (
    <div>
      {state === 'new' ? null : <ReadingState reading={reading} />}
      <Box component="ul" aria-label={label('zones')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {zoneNumbers(zones.length).map((zone) => (
          <Zone key={zone} reading={reading} zone={zone} />
        ))}
      </Box>
      {flags.length > 0 ? (
        <Box sx={{ mt: 0.5 }}>
          <Flags reading={reading} />
          <SameMonth reading={reading} />
        </Box>
      ) : null}
      <Typography sx={{ mt: 0.5, color: 'text.secondary' }}>
        {volume === null ? null : (
          <Box component="b" sx={{ color: 'text.primary' }}>
            {translate('resources.readings.page.kwh', { kwh: kwhText(volume) })}{' '}
          </Box>
        )}
        {previous
          ? translate(deskWords(volume === null ? 'before' : 'since'), { day: formatDate(previous.countsOn) })
          : translate('resources.readings.page.no_previous')}
        {usual ? (
          <Box component="span" sx={{ color: outside ? 'tones.money.ink' : undefined }}>
            {`, ${translate('resources.readings.usual', { band: bandText(usual) })}`}
          </Box>
        ) : null}
      </Typography>
      {note ? <Typography sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>{`«${note}»`}</Typography> : null}
    </div>
  )
})
