import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useRecordContext, useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { instantText } from '../fields/Instant.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { kwhText } from '../readings/figures.ts'
import { BillingFiles } from './BillingFiles.tsx'
import { CloseMonth } from './CloseMonth.tsx'
import { MissingMeters } from './MissingMeters.tsx'
import { MonthState, NumberLink } from './MonthCells.tsx'
import type { ReadingMonth } from './reading-month.ts'

const say = (key: string): string => `resources.reading-months.${key}`

const MonthPanel = ({ month }: { month: ReadingMonth }) => {
  const translate = useTranslate()
  const { closedAt, closedBy } = month
  return (
    <Panel>
      <Facts>
        <Fact label={say('fields.state')}>
          <MonthState month={month} />
        </Fact>
        <Fact label={say('fields.accepted')}>
          <NumberLink month={month} number="accepted" />
        </Fact>
        <Fact label={say('fields.waiting')}>
          <NumberLink month={month} number="waiting" />
        </Fact>
        <Fact label={say('fields.estimated')}>
          <NumberLink month={month} number="estimated" />
        </Fact>
        <Fact label={say('fields.missing')}>{month.missing === 0 ? '—' : kwhText(month.missing)}</Fact>
      </Facts>
      <Box sx={{ mt: 2 }}>
        {closedAt ? (
          <>
            <Typography sx={{ mb: 2, color: 'text.secondary' }}>
              {translate(say('closed'), { by: closedBy ?? '—', at: instantText(closedAt) })}
            </Typography>
            <BillingFiles month={month} />
          </>
        ) : (
          <CloseMonth month={month} />
        )}
      </Box>
    </Panel>
  )
}

const MonthDesk = () => {
  const month = useRecordContext<ReadingMonth>()
  if (!month) return null
  return <TwoColumns sideFirst main={<MissingMeters month={month} />} side={<MonthPanel month={month} />} />
}

/** One REM's month of readings: what came, which meters are missing, closing it, and its files for billing. */
export const ReadingMonthShow = () => (
  <ShowPage<ReadingMonth>>
    <MonthDesk />
  </ShowPage>
)
