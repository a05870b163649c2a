import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import type { OrderRow } from '../order.ts'
import { dropOf } from './drag.ts'
import { VisitCard } from './VisitCard.tsx'
import { crewsOf } from './visits.ts'
import { weekdayName } from './week.ts'

interface DayProps {
  day: string
  today: string
  visits: readonly OrderRow[]
  onOpen: (id: number) => void
  onDrop: (id: number, day: string) => void
  onDay: (day: string) => void
}

const DayColumn = ({ day, today, visits, onOpen, onDrop, onDay }: DayProps) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const [over, setOver] = useState(false)
  const crews = crewsOf(visits, day)
  const count = crews.reduce((sum, crew) => sum + crew.visits.length, 0)
  const here = day === today
  return (
    <Box
      component="section"
      aria-label={`${weekdayName(day, locale, 'long')} ${formatDate(day)}`}
      {...dropOf((id) => onDrop(id, day), setOver)}
      sx={{
        minHeight: 320,
        minWidth: 0,
        p: 0.75,
        borderRadius: 1,
        bgcolor: over ? 'tones.office.soft' : 'background.paper',
        outline: here ? '2px solid' : 'none',
        outlineColor: 'primary.main',
      }}
    >
      <ButtonBase
        onClick={() => onDay(day)}
        title={translate('resources.visits.open_day')}
        sx={{ font: 'inherit', width: '100%', justifyContent: 'space-between', px: 0.5, py: 0.25, borderRadius: 0.5 }}
      >
        <Typography component="span" sx={{ fontWeight: here ? 700 : 550, fontSize: 13.5 }}>
          {`${weekdayName(day, locale)} ${formatDate(day).slice(0, 5)}`}
        </Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {count || ''}
        </Typography>
      </ButtonBase>
      <Box sx={{ display: 'grid', gap: 0.75, mt: 0.5 }}>
        {crews.map(({ crew, visits: group }) => (
          <Box key={crew} sx={{ display: 'grid', gap: 0.5 }}>
            <Typography variant="caption" sx={{ color: 'tones.crew.ink', fontWeight: 600, px: 0.5 }}>
              {crew}
            </Typography>
            {group.map((visit) => (
              <VisitCard key={visit.id} order={visit} narrow onOpen={() => onOpen(visit.id)} />
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

interface Props extends Omit<DayProps, 'day'> {
  days: readonly string[]
}

const isWeekend = (at: number): boolean => at > 4

/** The week of planned visits: drop an order on a day to plan or move it, open one to report its outcome. */
export const WeekPlan = ({ days, ...day }: Props) => {
  const busyWeekend = days.some((each, at) => isWeekend(at) && day.visits.some(({ plannedOn }) => plannedOn === each))
  const todayAtWeekend = days.indexOf(day.today) > 4
  const shown = busyWeekend || todayAtWeekend ? days : days.slice(0, 5)
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 0.75,
        gridTemplateColumns: `repeat(${shown.length}, minmax(104px, 1fr))`,
        overflowX: 'auto',
        p: 0.25,
      }}
    >
      {shown.map((each) => (
        <DayColumn key={each} day={each} {...day} />
      ))}
    </Box>
  )
}
