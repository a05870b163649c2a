import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { volumeOrigins } from '../../server/consumption/consumption-schema.ts'
import { formatDate } from '../../server/time/iso-date.ts'
import { Instant } from '../fields/Instant.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { useWording } from '../fields/use-wording.ts'
import { Panel } from '../layout/Panel.tsx'
import { periodText, type VolumeChange, volumeText } from './consumption.ts'

const say = (key: string): string => `resources.consumption.changes.${key}`

const useSentence = (): ((change: VolumeChange, own: string) => string) => {
  const translate = useTranslate()
  const words = useWording()
  const figure = (told: VolumeChange['before']) =>
    told ? translate(say('figure'), { kwh: volumeText(told.kwh), origin: words(volumeOrigins[told.origin]) }) : ''
  return ({ before, after, carried, carriedFrom, period }, own) => {
    const difference = volumeText(carried)
    if (period !== own) return translate(say('elsewhere'), { carried: difference, period: periodText(period) })
    const key = before === null ? 'first' : after === null ? 'gone' : 'changed'
    const told = translate(say(key), { before: figure(before), after: figure(after) })
    if (carried === 0 || carriedFrom.length === 0) return told
    const from = carriedFrom.map(periodText).join(', ')
    return `${told} ${translate(say('carried'), { carried: difference, from })}`
  }
}

const ChangeLine = ({ change, own }: { change: VolumeChange; own: string }) => {
  const translate = useTranslate()
  const sentence = useSentence()
  const { at, reading } = change
  return (
    <Box component="li" sx={{ py: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <Instant value={at} />
        {reading ? ' · ' : null}
        {reading ? (
          <RecordLink resource="readings" id={reading.id} inText>
            {translate(say('reading'), { day: formatDate(reading.countsOn) })}
          </RecordLink>
        ) : null}
      </Typography>
      <Typography>{sentence(change, own)}</Typography>
    </Box>
  )
}

/** What became of a month's volume, oldest first, each change with the reading that brought it about. */
export const VolumeChanges = ({ changes, period }: { changes: readonly VolumeChange[]; period: string }) => {
  const translate = useTranslate()
  return (
    <Panel title={translate(say('title'))}>
      {changes.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate(say('none'))}</Typography>
      ) : (
        <Box
          component="ol"
          sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: '1px solid', borderColor: 'divider' } }}
        >
          {changes.map((change) => (
            <ChangeLine key={`${change.at} ${change.period} ${change.after?.kwh}`} change={change} own={period} />
          ))}
        </Box>
      )}
    </Panel>
  )
}
