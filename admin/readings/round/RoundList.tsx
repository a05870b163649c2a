import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useRequireAccess, useStore, useTranslate } from 'react-admin'
import { countReading } from '../../../server/readings/reading-window.ts'
import { formatDate } from '../../../server/time/iso-date.ts'
import { kyivDateOf } from '../../../server/time/kyiv-date.ts'
import { DistrictSelect } from '../../districts/DistrictSelect.tsx'
import { useSession } from '../../layout/console-context.ts'
import { RoundSheet } from './RoundSheet.tsx'
import { useDebouncedText } from './use-debounced-text.ts'

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/**
 * A controller's round typed down by the keyboard alone: the REM's meters that have no reading yet, by address, a field a
 * zone; Enter goes to the next, each line is saved as it is left.
 */
export const RoundList = () => {
  useRequireAccess({ resource: 'reading-round', action: 'list' })
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.readings.round.${key}`, more)
  const session = useSession()
  const today = kyivDateOf(new Date())
  const [chosen, choose] = useStore<number | null>('reading-round.district', null)
  const [takenOn, setTakenOn] = useState(today)
  const [typed, setTyped] = useState('')
  const street = useDebouncedText(typed)
  const district = session.district ? null : chosen
  const usable = isDay(takenOn) && takenOn <= today && (session.district !== null || chosen !== null)
  const { closes, timing } = isDay(takenOn) ? countReading(takenOn) : { closes: '', timing: 'in_window' as const }
  const asked = { takenOn, district, street }
  return (
    <>
      <Typography variant="h1" sx={{ mb: 1.5 }}>
        {say('title')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, mb: 1 }}>
        <TextField
          type="date"
          margin="none"
          label={translate('resources.readings.fields.takenOn')}
          value={takenOn}
          onChange={({ target }) => setTakenOn(target.value)}
          error={takenOn > today}
          helperText={takenOn > today ? say('future') : undefined}
          slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
        />
        {session.district ? null : (
          <DistrictSelect
            label={translate('resources.readings.fields.district')}
            value={chosen}
            onChange={choose}
            sx={{ minWidth: 220, m: 0 }}
          />
        )}
        <TextField
          margin="none"
          label={say('street')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          sx={{ flex: { xs: '1 1 100%', sm: '0 1 320px' } }}
        />
      </Box>
      <Typography variant="body2" sx={{ mb: 1.5, color: 'text.secondary' }}>
        {closes ? say(timing === 'in_window' ? 'closes' : timing, { day: formatDate(closes) }) : ''} {say('help')}
      </Typography>
      {usable ? (
        <RoundSheet key={JSON.stringify(asked)} asked={asked} />
      ) : (
        <Typography>{isDay(takenOn) && takenOn <= today ? say('choose') : say('choose_day')}</Typography>
      )}
    </>
  )
}
