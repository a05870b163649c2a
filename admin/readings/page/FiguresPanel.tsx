import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { numeric, unbroken } from '../../layout/table-cells.ts'
import { PastChart } from '../desk/DeskPast.tsx'
import { brokenKwh } from '../desk/desk-figures.ts'
import { deskWords } from '../desk/desk-words.ts'
import { bandText, kwhText } from '../figures.ts'
import { Flags } from '../ReadingCells.tsx'
import type { ReadingPage } from '../reading.ts'
import { SameMonth } from '../SameMonth.tsx'
import { zoneNumbers } from '../zones.ts'

interface Props {
  reading: ReadingPage
}

/** On a phone a heading is broken rather than numbers pushed out of the window. */
const headed = { ...numeric, whiteSpace: { xs: 'normal', sm: 'nowrap' }, verticalAlign: 'bottom' } as const

const label = (field: string): string => `resources.readings.fields.${field}`

const FiguresTable = ({ reading: { zones, previous, countsOn } }: Props) => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.readings.page.${key}`, more)
  return (
    <Table size="small" sx={{ mb: 2, maxWidth: 560, '& th, & td': { px: { xs: 0.75, sm: 2 } } }}>
      <TableHead>
        <TableRow>
          <TableCell component="td" />
          <TableCell sx={headed}>
            {previous
              ? `${translate(label('previous'))}, ${formatDate(previous.countsOn)}`
              : translate(label('previous'))}
          </TableCell>
          <TableCell sx={headed}>{`${say('now')}, ${formatDate(countsOn)}`}</TableCell>
          <TableCell sx={headed}>{say('way')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {zoneNumbers(zones.length).map((zone) => {
          const figure = zones[zone - 1] ?? 0
          const before = previous?.zones[zone - 1]
          return (
            <TableRow key={zone}>
              <TableCell sx={unbroken}>{say('zone', { zone })}</TableCell>
              <TableCell sx={numeric}>{before === undefined ? '—' : kwhText(before)}</TableCell>
              <TableCell sx={{ ...numeric, fontWeight: 700, fontSize: 18 }}>{kwhText(figure)}</TableCell>
              <TableCell sx={numeric}>{before === undefined ? '—' : kwhText(figure - before)}</TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}

/** The figures beside the ones before, the volume beside what is usual and possible, and what the checks say. */
export const FiguresPanel = ({ reading }: Props) => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.readings.page.${key}`, more)
  const { volume, usual, flags, previous, comparison, history24, averagePerDay } = reading
  const { days, daily, possible } = comparison
  return (
    <Panel title={say('figures')}>
      <FiguresTable reading={reading} />
      {previous ? null : <Typography sx={{ color: 'text.secondary', mb: 2 }}>{say('no_previous')}</Typography>}
      <Facts>
        <Fact label={label('flags')}>
          {flags.length > 0 ? <Flags reading={reading} /> : say('clean')}
          <SameMonth reading={reading} />
        </Fact>
        {volume === null ? null : (
          <Fact label={label('volume')}>
            <b>{kwhText(volume)}</b>
          </Fact>
        )}
        {usual ? <Fact label={label('usual')}>{say('kwh', { kwh: bandText(usual) })}</Fact> : null}
        {daily === null || days === null ? null : (
          <Fact label={label('daily')}>{say('per_day', { kwh: String(daily).replace('.', ','), days })}</Fact>
        )}
        {averagePerDay === null ? null : (
          <Fact label={label('averagePerDay')}>{say('kwh', { kwh: brokenKwh(averagePerDay) })}</Fact>
        )}
        {possible === null ? null : <Fact label={label('possible')}>{say('kwh', { kwh: kwhText(possible) })}</Fact>}
      </Facts>
      {history24.length > 0 ? (
        <Box sx={{ mt: 2, maxWidth: 560 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(deskWords('chart'))}
          </Typography>
          <PastChart reading={reading} />
        </Box>
      ) : null}
    </Panel>
  )
}
