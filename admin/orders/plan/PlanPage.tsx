import Box from '@mui/material/Box'
import { useState } from 'react'
import { Title, useStore, useTranslate } from 'react-admin'
import { addDays } from '../../../server/time/iso-date.ts'
import { kyivDateOf } from '../../../server/time/kyiv-date.ts'
import { LoadError } from '../../layout/LoadError.tsx'
import { LoadingPage } from '../../layout/pages/LoadingPage.tsx'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { DayPlan } from './DayPlan.tsx'
import { DayStrip } from './DayStrip.tsx'
import { PlanBar } from './PlanBar.tsx'
import { ToPlan } from './ToPlan.tsx'
import { useVisits } from './use-visits.ts'
import { VisitDrawer, type VisitOpened } from './VisitDrawer.tsx'
import { WeekPlan } from './WeekPlan.tsx'
import { mondayOf, weekFrom } from './week.ts'

/** At the weekend the week to look at is the next one. */
const firstDay = (today: string): string => {
  const monday = mondayOf(today)
  return today > addDays(monday, 4) ? addDays(monday, 7) : today
}

/** The dispatcher's desk: what is to be planned beside the week of planned visits; a day to print or to drive by. */
export const PlanPage = () => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const today = kyivDateOf(new Date())
  const [day, setDay] = useState(() => firstDay(today))
  const [view, setView] = useStore<'week' | 'day'>('orders.plan.view', 'week')
  const [opened, setOpened] = useState<VisitOpened | null>(null)
  const monday = mondayOf(day)
  const { toPlan, toPlanTotal, planned, passed, isPending, error, retry } = useVisits(monday, addDays(monday, 6), today)
  const open = (id: number, given?: VisitOpened['given']) => setOpened({ id, ...(given ? { given } : {}) })
  const plan = (id: number, plannedOn: string) => open(id, { plannedOn })
  const shown = phone ? 'day' : view
  if (error) return <LoadError error={error} onRetry={retry} />
  return (
    <>
      <Title title={translate('resources.visits.title')} preferenceKey={false} />
      <PlanBar day={day} today={today} view={view} onDay={setDay} onView={setView} />
      {isPending ? (
        <LoadingPage />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '272px minmax(0, 1fr)' },
            '@media print': { display: 'block' },
          }}
        >
          <ToPlan orders={toPlan} total={toPlanTotal} passed={passed} onOpen={open} folded={phone} />
          {shown === 'week' ? (
            <WeekPlan
              days={weekFrom(monday)}
              today={today}
              visits={planned}
              onOpen={open}
              onDrop={plan}
              onDay={(chosen) => {
                setDay(chosen)
                setView('day')
              }}
            />
          ) : (
            <Box sx={{ display: 'grid', gap: 1.5 }}>
              <DayStrip days={weekFrom(monday)} day={day} today={today} visits={planned} onDay={setDay} onDrop={plan} />
              <DayPlan day={day} visits={planned} onOpen={open} />
            </Box>
          )}
        </Box>
      )}
      <VisitDrawer opened={opened} onClose={() => setOpened(null)} />
    </>
  )
}
