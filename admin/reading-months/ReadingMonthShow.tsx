import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useRecordContext, useTranslate } from 'react-admin'
import { instantText } from '../fields/Instant.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { kwhText } from '../readings/figures.ts'
import { BillingFiles } from './BillingFiles.tsx'
import { CloseMonth } from './CloseMonth.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { MonthState, NumberLink } from './MonthCells.tsx'
import { OverbilledPanel } from './OverbilledPanel.tsx'
import { monthNumbers, type ReadingMonth } from './reading-month.ts'

const say = (key: string): string => `resources.reading-months.${key}`

const Told = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
      {useTranslate()(say(`fields.${name}`))}
    </Typography>
    <Typography component="dd" sx={{ m: 0, fontSize: 17, fontWeight: 620 }}>
      {children}
    </Typography>
  </div>
)

const MonthPanel = ({ month }: { month: ReadingMonth }) => {
  const translate = useTranslate()
  const { closedAt, closedBy } = month
  return (
    <Panel>
      <Box component="dl" sx={{ m: 0, mb: 2, display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1.5 }}>
        {monthNumbers.map((number) => (
          <Told key={number} name={number}>
            {number === 'missing' ? kwhText(month.missing) : <NumberLink month={month} number={number} />}
          </Told>
        ))}
        <Told name="state">
          <MonthState month={month} />
        </Told>
      </Box>
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
    </Panel>
  )
}

const MonthDesk = () => {
  const month = useRecordContext<ReadingMonth>()
  if (!month) return null
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <MonthPanel month={month} />
      <OverbilledPanel month={month} />
      <MissingPanel month={month} />
    </Box>
  )
}

/** One REM's month of readings: what came, which meters and accounts are missing, closing it, and its files for billing. */
export const ReadingMonthShow = () => (
  <ShowPage<ReadingMonth>>
    <MonthDesk />
  </ShowPage>
)
