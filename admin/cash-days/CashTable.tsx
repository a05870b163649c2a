import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableFooter from '@mui/material/TableFooter'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useLocaleState, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { type CashDay, cashSums, totalOf } from './cash-day.ts'
import { daysOf, monthName } from './month.ts'
import { SumLink } from './SumLink.tsx'

const say = (key: string): string => `resources.cash-days.${key}`
const parted = { borderLeft: '1px solid', borderLeftColor: 'divider' } as const
const cellOf = (name: string) => (name === 'byHand' || name === 'received' ? { ...numeric, ...parted } : numeric)
const footed = { fontWeight: 650, fontSize: 14, color: 'text.primary' } as const

/** Days under each other, the month's own line at the foot; the bank's sums at the left, the journal's at the right. */
export const CashTable = ({ days, month }: { days: readonly CashDay[]; month: string }) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const total = totalOf(days)
  return (
    <Box sx={{ mx: -2, overflowX: 'auto' }}>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell rowSpan={2}>{translate(say('day'))}</TableCell>
            <TableCell colSpan={4} sx={parted}>
              {translate(say('bank'))}
            </TableCell>
            <TableCell colSpan={3} sx={parted}>
              {translate(say('journal'))}
            </TableCell>
          </TableRow>
          <TableRow>
            {cashSums.map((name) => (
              <TableCell key={name} sx={cellOf(name)}>
                {translate(say(`fields.${name}`))}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {days.map((day) => (
            <TableRow key={day.id}>
              <TableCell component="th" scope="row" sx={unbroken}>
                {formatDate(day.id)}
              </TableCell>
              {cashSums.map((name) => (
                <TableCell key={name} sx={cellOf(name)}>
                  <SumLink name={name} sum={day[name]} from={day.id} to={day.id} said={formatDate(day.id)} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell component="th" scope="row" sx={{ ...footed, ...unbroken }}>
              {translate(say('total'))}
            </TableCell>
            {cashSums.map((name) => (
              <TableCell key={name} sx={{ ...footed, ...cellOf(name) }}>
                <SumLink name={name} sum={total[name]} {...daysOf(month)} said={monthName(month, locale)} />
              </TableCell>
            ))}
          </TableRow>
        </TableFooter>
      </Table>
      <Typography variant="body2" sx={{ px: 2, pt: 1, color: 'text.secondary' }}>
        {translate(say('currency'))}
      </Typography>
    </Box>
  )
}
