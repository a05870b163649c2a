import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { addDays, formatDate } from '../../../server/time/iso-date.ts'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { mondayOf } from './week.ts'

interface Props {
  day: string
  today: string
  view: 'week' | 'day'
  onDay: (day: string) => void
  onView: (view: 'week' | 'day') => void
}

/** Which week, week or day, today, print. */
export const PlanBar = ({ day, today, view, onDay, onView }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const say = (key: string) => translate(`resources.visits.${key}`)
  const monday = mondayOf(day)
  const step = phone || view === 'day' ? 1 : 7
  const back = () => onDay(addDays(day, -step))
  const on = () => onDay(addDays(day, step))
  useShortcut('ArrowLeft', back, say('before'))
  useShortcut('ArrowRight', on, say('after'))
  useShortcut('t', () => onDay(today), say('today'))
  const print = () => {
    onView('day')
    setTimeout(() => window.print(), 300)
  }
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 2, flexWrap: 'wrap', displayPrint: 'none' }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <IconButton aria-label={say('before')} onClick={back}>
          <PreviousIcon />
        </IconButton>
        <IconButton aria-label={say('after')} onClick={on}>
          <NextIcon />
        </IconButton>
      </Box>
      <Typography sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
        {step === 7 ? `${formatDate(monday).slice(0, 5)} – ${formatDate(addDays(monday, 6))}` : formatDate(day)}
      </Typography>
      <Button size="small" onClick={() => onDay(today)} disabled={day === today}>
        {say('today')}
      </Button>
      <Box sx={{ flex: 1 }} />
      {phone ? null : (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          aria-label={say('view')}
          sx={{ bgcolor: 'background.paper' }}
          onChange={(_, next: unknown) => (next === 'week' || next === 'day') && onView(next)}
        >
          <ToggleButton value="week" sx={{ textTransform: 'none', py: 0.25 }}>
            {say('week')}
          </ToggleButton>
          <ToggleButton value="day" sx={{ textTransform: 'none', py: 0.25 }}>
            {say('day')}
          </ToggleButton>
        </ToggleButtonGroup>
      )}
      <Tooltip title={say('print')}>
        <IconButton aria-label={say('print')} onClick={print}>
          <PrintIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  )
}
