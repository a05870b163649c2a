import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useLocaleState } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import type { OrderRow } from '../order.ts'
import { dropOf } from './drag.ts'
import { weekdayName } from './week.ts'

interface Props {
  days: readonly string[]
  day: string
  today: string
  visits: readonly OrderRow[]
  onDay: (day: string) => void
  onDrop: (id: number, day: string) => void
}

const Cell = ({ each, props: { day, today, visits, onDay, onDrop } }: { each: string; props: Props }) => {
  const [locale] = useLocaleState()
  const [over, setOver] = useState(false)
  const count = visits.filter(({ plannedOn }) => plannedOn === each).length
  const chosen = each === day
  return (
    <ButtonBase
      aria-current={chosen ? 'date' : undefined}
      title={`${weekdayName(each, locale, 'long')} ${formatDate(each)}`}
      onClick={() => onDay(each)}
      {...dropOf((id) => onDrop(id, each), setOver)}
      sx={{
        display: 'block',
        textAlign: 'center',
        py: 0.5,
        borderRadius: 1,
        font: 'inherit',
        border: '2px solid',
        borderColor: each === today ? 'primary.main' : 'transparent',
        bgcolor: chosen || over ? 'tones.office.soft' : 'background.paper',
        color: chosen ? 'tones.office.ink' : 'text.primary',
      }}
    >
      <Typography component="span" sx={{ display: 'block', fontSize: 12.5 }}>
        {weekdayName(each, locale)}
      </Typography>
      <Typography component="span" sx={{ display: 'block', fontWeight: 650 }}>
        {each.slice(8)}
      </Typography>
      <Typography component="span" sx={{ display: 'block', fontSize: 12.5, minHeight: 18, color: 'text.secondary' }}>
        {count > 0 ? count : '·'}
      </Typography>
    </ButtonBase>
  )
}

/** The seven days of the week under the thumb, each with how many visits it has. */
export const DayStrip = (props: Props) => (
  <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: 0.5, displayPrint: 'none' }}>
    {props.days.map((each) => (
      <Cell key={each} each={each} props={props} />
    ))}
  </Box>
)
