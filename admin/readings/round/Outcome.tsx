import SavedIcon from '@mui/icons-material/CheckOutlined'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { RoundRow } from '../../../server/readings/round-schema.ts'
import { kwhText } from '../figures.ts'
import { Flags } from '../ReadingCells.tsx'
import { readTyped, wentSince } from './round-row.ts'
import type { TakenDown } from './use-taking-down.ts'

interface Props {
  row: RoundRow
  typed: readonly string[]
  taken: TakenDown | undefined
}

const refused = { color: 'error.main', fontSize: 13 } as const

/** What the typed figures come to: how far the meter went, then that they are saved and what the checks say. */
export const Outcome = ({ row, typed, taken }: Props) => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.readings.round.${key}`, more)
  if (taken?.state === 'wrong') return <Box sx={refused}>{say(`wrong.${taken.why}`, { digits: row.digits })}</Box>
  if (taken?.state === 'failed') return <Box sx={refused}>{translate(taken.why, { _: taken.why })}</Box>
  const read = readTyped(row, typed)
  const volume = read.kind === 'figures' ? wentSince(row, read.zones) : null
  const went = volume === null ? '' : translate('resources.readings.page.kwh', { kwh: kwhText(volume) })
  const lower = volume !== null && volume < 0
  if (taken?.state === 'saved') {
    return (
      <Box sx={{ fontSize: 13 }}>
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'tones.done.ink' }}>
          <SavedIcon aria-hidden sx={{ fontSize: 16 }} />
          {[say('saved'), lower ? '' : went].filter(Boolean).join(' · ')}
        </Box>
        <Flags reading={taken.reading} />
      </Box>
    )
  }
  return (
    <Box sx={{ fontSize: 13, color: lower ? 'tones.money.ink' : 'text.secondary' }}>
      {taken?.state === 'saving' ? say('saving') : lower ? say('lower', { went }) : went}
    </Box>
  )
}
