import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableFooter from '@mui/material/TableFooter'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Money } from '../fields/Money.tsx'
import { Panel } from '../layout/Panel.tsx'
import { numeric } from '../layout/table-cells.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import type { InvoiceRow } from './invoice.ts'

const Total = ({ label, sum, strong = false }: { label: string; sum: number; strong?: boolean }) => (
  <TableRow>
    <TableCell colSpan={3} sx={{ ...numeric, border: 0, fontSize: 14, color: strong ? 'text.primary' : undefined }}>
      {strong ? <b>{label}</b> : label}
    </TableCell>
    <TableCell sx={{ ...numeric, border: 0, fontSize: 14, color: 'text.primary', fontWeight: strong ? 650 : 400 }}>
      <Money value={sum} bare />
    </TableCell>
  </TableRow>
)

const LinesTable = ({ invoice: { lines, net, vat, total } }: { invoice: InvoiceRow }) => {
  const translate = useTranslate()
  const say = (key: string) => translate(`resources.invoices.lines.${key}`)
  return (
    <Table>
      <TableHead>
        <TableRow>
          <TableCell>{say('service')}</TableCell>
          <TableCell sx={numeric}>{say('quantity')}</TableCell>
          <TableCell sx={numeric}>{say('price')}</TableCell>
          <TableCell sx={numeric}>{say('sum')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.title}>
            <TableCell>{line.title}</TableCell>
            <TableCell sx={numeric}>{`${line.quantity} ${line.unit}`}</TableCell>
            <TableCell sx={numeric}>
              <Money value={line.price} bare />
            </TableCell>
            <TableCell sx={numeric}>
              <Money value={line.sum} bare />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <Total label={say('net')} sum={net} />
        <Total label={say('vat')} sum={vat} />
        <Total label={say('total')} sum={total} strong />
      </TableFooter>
    </Table>
  )
}

const sums = ['net', 'vat', 'total'] as const

/** The same on a phone: a line under a line. */
const LinesList = ({ invoice }: { invoice: InvoiceRow }) => (
  <>
    {invoice.lines.map((line) => (
      <Box key={line.title} sx={{ pb: 1, mb: 1, borderBottom: '1px solid', borderColor: 'divider' }}>
        <Typography>{line.title}</Typography>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary' }}>
          <span>
            {`${line.quantity} ${line.unit} × `}
            <Money value={line.price} />
          </span>
          <Money value={line.sum} />
        </Box>
      </Box>
    ))}
    <Facts>
      {sums.map((sum) => (
        <Fact key={sum} label={`resources.invoices.lines.${sum}`}>
          <Money value={invoice[sum]} />
        </Fact>
      ))}
    </Facts>
  </>
)

/** What is charged, line by line, with VAT told apart; prices are without VAT. */
export const InvoiceLines = ({ invoice }: { invoice: InvoiceRow }) => {
  const title = useTranslate()('resources.invoices.lines.title')
  return (
    <Panel title={title}>{useIsPhone() ? <LinesList invoice={invoice} /> : <LinesTable invoice={invoice} />}</Panel>
  )
}
