import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { readingLifecycle } from '../../server/readings/reading-lifecycle.ts'
import { readingChannels } from '../../server/readings/reading-schema.ts'
import { formatDate } from '../../server/time/iso-date.ts'
import { StateChip } from '../fields/StateChip.tsx'
import { useWording } from '../fields/use-wording.ts'
import { bandText, kwhText, zonesText } from './figures.ts'
import type { ReadingRow } from './reading.ts'

interface Props {
  reading: ReadingRow
}

/** From where a reading came, in the reader's language. */
export const useChannel = (): ((reading: Pick<ReadingRow, 'channel'>) => string) => {
  const words = useWording()
  return ({ channel }) => words(readingChannels[channel])
}

/** The state as icon, word and tone; of one reading, so in the singular. */
export const ReadingState = ({ reading: { state } }: Props) => (
  <StateChip label={useTranslate()(`resources.readings.state.${state}`)} tone={readingLifecycle.states[state].tone} />
)

/** Something with a quieter line under it. */
export const WithBelow = ({ children, below }: { children: ReactNode; below: ReactNode }) => (
  <>
    {children}
    {below ? (
      <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12.5 }}>
        {below}
      </Box>
    ) : null}
  </>
)

/** The reading accepted before this one, and the day it counted for. */
export const PreviousCell = ({ reading: { previous } }: { reading: Pick<ReadingRow, 'previous'> }) =>
  previous ? <WithBelow below={formatDate(previous.countsOn)}>{zonesText(previous.zones)}</WithBelow> : '—'

/** What was used since the reading before, over what would be usual. */
export const VolumeCell = ({ reading: { volume, usual } }: { reading: Pick<ReadingRow, 'volume' | 'usual'> }) => {
  const translate = useTranslate()
  return (
    <WithBelow below={usual ? translate('resources.readings.usual', { band: bandText(usual) }) : null}>
      {volume === null ? '—' : kwhText(volume)}
    </WithBelow>
  )
}

/** A card's second line: the day, the volume and what would be usual. */
export const PhoneLine = ({
  reading: { takenOn, volume, usual },
}: {
  reading: Pick<ReadingRow, 'takenOn' | 'volume' | 'usual'>
}) => {
  const translate = useTranslate()
  const used = volume === null ? null : translate('resources.readings.page.kwh', { kwh: kwhText(volume) })
  const band = usual ? translate('resources.readings.usual', { band: bandText(usual) }) : null
  return [formatDate(takenOn), used, band].filter(Boolean).join(' · ')
}

/** What the checks found, in words: a person has to look at what stands with a sign. */
export const Flags = ({ reading: { flags } }: { reading: Pick<ReadingRow, 'flags'> }) => {
  const words = useWording()
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
      {flags.map((flag) => (
        <Box
          key={flag.code}
          component="span"
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 0.5,
            color: flag.doubtful ? 'tones.money.ink' : 'text.secondary',
            fontWeight: flag.doubtful ? 550 : undefined,
          }}
        >
          {flag.doubtful ? <WarningIcon aria-hidden sx={{ fontSize: 16 }} /> : null}
          {words(flag)}
        </Box>
      ))}
    </Box>
  )
}
