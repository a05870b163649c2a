import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableFooter from '@mui/material/TableFooter'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useTranslate } from 'react-admin'
import { addMonths } from '../../server/time/billing-period.ts'
import { numeric } from '../layout/table-cells.ts'
import { NumberLink } from './NumberLink.tsx'
import type { ArrivalBar, ReadingReport } from './reading-report.ts'
import { arrivalsBehind, readingsBehind } from './report-links.ts'

interface Props {
  report: ReadingReport
  bars: readonly ArrivalBar[]
  dayOf: (bar: ArrivalBar) => string
  names: { received: string; before: string }
}

const months = ['received', 'before'] as const

/** The numbers behind the bars, by wish: each leads to its readings. */
export const ArrivalTable = ({ report, bars, dayOf, names }: Props) => {
  const translate = useTranslate()
  const say = (key: string) => translate(`resources.reading-reports.${key}`)
  const { closes, district } = report
  const monthBehind = { received: closes, before: addMonths(closes, -1) }
  return (
    <Box component="details">
      <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary', displayPrint: 'none' }}>
        {say('table')}
      </Box>
      <Table sx={{ maxWidth: 420, '@media print': { '& tfoot': { display: 'table-row-group' } } }}>
        <TableHead>
          <TableRow>
            <TableCell>{say('day')}</TableCell>
            {months.map((month) => (
              <TableCell key={month} sx={numeric}>
                {names[month]}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {bars.map((bar) => (
            <TableRow key={`${bar.kind} ${bar.offset}`}>
              <TableCell component="th" scope="row">
                {dayOf(bar)}
              </TableCell>
              {months.map((month) => (
                <TableCell key={month} sx={numeric}>
                  <NumberLink
                    value={bar[month]}
                    to={arrivalsBehind(report, bar, month)}
                    name={`${dayOf(bar)}, ${names[month]}`}
                  />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell component="th" scope="row" sx={{ fontSize: 14, color: 'text.primary' }}>
              {say('total')}
            </TableCell>
            {months.map((month) => (
              <TableCell key={month} sx={{ ...numeric, fontSize: 14, color: 'text.primary' }}>
                <NumberLink
                  value={report[month]}
                  to={readingsBehind({ closes: monthBehind[month], district })}
                  name={names[month]}
                />
              </TableCell>
            ))}
          </TableRow>
        </TableFooter>
      </Table>
    </Box>
  )
}
