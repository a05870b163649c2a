import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { Title, useGetList, useGetResourceLabel, useLocaleState, useRequireAccess, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { EmptyState } from '../fields/EmptyState.tsx'
import { LoadError } from '../layout/LoadError.tsx'
import { Panel } from '../layout/Panel.tsx'
import { LoadingPage } from '../layout/pages/LoadingPage.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { CashCards } from './CashCards.tsx'
import { CashTable } from './CashTable.tsx'
import type { CashDay } from './cash-day.ts'
import { MonthState } from './MonthState.tsx'
import { addMonths, daysOf, isMonth, monthName } from './month.ts'

const say = (key: string): string => `resources.cash-days.${key}`

interface ChoiceProps {
  month: string
  latest: string
  onChoose: (month: string) => void
}

/** ‹ жовтень 2026 ›: the arrows of the keyboard do the same. */
const MonthChoice = ({ month, latest, onChoose }: ChoiceProps) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const [back, on] = [translate(say('previous')), translate(say('next'))]
  const more = month < latest
  useShortcut('ArrowLeft', () => onChoose(addMonths(month, -1)), back)
  useShortcut('ArrowRight', () => onChoose(addMonths(month, 1)), on, { enabled: more })
  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }}>
      <IconButton aria-label={back} onClick={() => onChoose(addMonths(month, -1))}>
        <PreviousIcon />
      </IconButton>
      <Typography variant="h2" aria-live="polite" sx={{ minWidth: 160, textAlign: 'center' }}>
        {monthName(month, locale)}
      </Typography>
      <IconButton aria-label={on} disabled={!more} onClick={() => onChoose(addMonths(month, 1))}>
        <NextIcon />
      </IconButton>
    </Box>
  )
}

/** The money of a month day by day; every number leads to the list behind it. The month is closed here. */
export const CashDaysPage = () => {
  useRequireAccess({ resource: 'cash-days', action: 'list' })
  const translate = useTranslate()
  const labelOf = useGetResourceLabel()
  const phone = useIsPhone()
  const [search, setSearch] = useSearchParams()
  const latest = kyivDateOf(new Date()).slice(0, 7)
  const asked = search.get('month') ?? ''
  const month = isMonth(asked) && asked <= latest ? asked : latest
  const { data, error, isPending, refetch } = useGetList<CashDay>('cash-days', {
    filter: daysOf(month),
    pagination: { page: 1, perPage: 31 },
    sort: { field: 'id', order: 'DESC' },
  })
  const days = data ?? []
  const Table = phone ? CashCards : CashTable
  return (
    <>
      <Title title={labelOf('cash-days', 2)} preferenceKey={false} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 1.5 }}>
        <MonthChoice
          month={month}
          latest={latest}
          onChoose={(chosen) => setSearch({ month: chosen }, { replace: true })}
        />
        <MonthState month={month} latest={latest} days={days} />
      </Box>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <LoadingPage />
      ) : (
        <Panel>
          {days.length > 0 ? <Table days={days} month={month} /> : <EmptyState text={translate(say('empty'))} />}
        </Panel>
      )}
    </>
  )
}
