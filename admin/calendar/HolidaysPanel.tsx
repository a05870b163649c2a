import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useCanAccess, useGetList, useLocaleState, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import { Panel } from '../layout/Panel.tsx'
import { AddHoliday } from './AddHoliday.tsx'
import type { HolidayRow } from './calendar.ts'
import { byYear, isWeekend } from './holiday-years.ts'
import { useRemoveHoliday } from './use-remove-holiday.ts'

const say = (key: string): string => `resources.calendar.holidays.${key}`

interface LineProps {
  holiday: HolidayRow
  /** Absent for those who only read. */
  onRemove?: () => void
}

const HolidayLine = ({ holiday: { date, name }, onRemove }: LineProps) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(date))
  const label = `${translate(say('remove'))}: ${formatDate(date)}`
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', sm: '96px 190px 1fr auto' },
        columnGap: 1.5,
        alignItems: 'center',
        minHeight: 38,
        borderBottom: '1px solid',
        borderColor: 'divider',
      }}
    >
      <Box component="time" dateTime={date} sx={{ fontWeight: 600 }}>
        {formatDate(date)}
      </Box>
      <Typography
        component="span"
        variant="body2"
        sx={{ color: 'text.secondary', gridColumn: { xs: '1', sm: 'auto' }, gridRow: { xs: '2', sm: 'auto' } }}
      >
        {isWeekend(date) ? translate(say('weekend'), { weekday }) : weekday}
      </Typography>
      <Box
        component="span"
        sx={{ gridColumn: { xs: '1', sm: 'auto' }, gridRow: { xs: '3', sm: 'auto' }, pb: { xs: 0.5, sm: 0 } }}
      >
        {name}
      </Box>
      {onRemove ? (
        <Tooltip title={label}>
          <IconButton
            size="small"
            aria-label={label}
            onClick={onRemove}
            sx={{ gridColumn: { xs: '2', sm: 'auto' }, gridRow: { xs: '1 / span 3', sm: 'auto' } }}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
    </Box>
  )
}

/** The days off of this year and the next, the past ones by choice; the administrator adds and removes them. */
export const HolidaysPanel = ({ martialLaw }: { martialLaw: boolean }) => {
  const translate = useTranslate()
  const [leaving, setLeaving] = useState<HolidayRow | null>(null)
  const { canAccess: writes = false } = useCanAccess({ resource: 'calendar', action: 'edit' })
  const [pastToo, setPastToo] = useState(false)
  const remove = useRemoveHoliday()
  const { data, total } = useGetList<HolidayRow>('holidays', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'date', order: 'ASC' },
  })
  const all = byYear(data ?? [])
  const years = pastToo ? all : all.filter(({ year }) => year >= kyivDateOf(new Date()).slice(0, 4))
  return (
    <Panel title={translate(say('title'))}>
      {martialLaw ? (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {translate(say('waiting'))}
        </Alert>
      ) : null}
      {writes ? <AddHoliday /> : null}
      {total === 0 ? <Typography sx={{ color: 'text.secondary' }}>{translate(say('none'))}</Typography> : null}
      {years.map(({ year, days }) => (
        <Box key={year} component="section" aria-label={year} sx={{ mt: 2 }}>
          <Typography variant="h3">{year}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {days.map((day) => (
              <HolidayLine key={day.id} holiday={day} {...(writes ? { onRemove: () => setLeaving(day) } : {})} />
            ))}
          </Box>
        </Box>
      ))}
      {years.length < all.length ? (
        <Button onClick={() => setPastToo(true)} sx={{ mt: 1 }}>
          {translate(say('past'))}
        </Button>
      ) : null}
      <ConfirmDialog
        open={leaving !== null}
        title={translate(say('remove_title'), { day: leaving ? formatDate(leaving.date) : '' })}
        text={translate(say('recount'))}
        yes={translate(say('remove'))}
        danger
        onYes={() => leaving && remove(leaving)}
        onClose={() => setLeaving(null)}
      />
    </Panel>
  )
}
