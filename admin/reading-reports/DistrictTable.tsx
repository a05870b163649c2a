import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableFooter from '@mui/material/TableFooter'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { numeric } from '../layout/table-cells.ts'
import type { ReadingReport } from './reading-report.ts'
import { type DistrictColumn, useDistrictColumns } from './use-district-columns.tsx'

interface Props {
  reports: readonly ReadingReport[]
  /** The company's own row, at the foot. */
  company: ReadingReport
  addressOf: (report: ReadingReport) => string
}

/** On paper eleven columns fit upright, and the company stands once, at the end. */
const onPaper = {
  '@media print': {
    '& th, & td': { px: 0.5, fontSize: 10.5, whiteSpace: 'normal' },
    '& tfoot': { display: 'table-row-group' },
  },
} as const

/** Headings are broken rather than numbers pushed out of the window. */
const headed = { ...numeric, whiteSpace: 'normal', verticalAlign: 'bottom' } as const

const footed = { fontWeight: 650, fontSize: 14, color: 'text.primary' } as const

const Cells = ({ report, columns, sx }: { report: ReadingReport; columns: readonly DistrictColumn[]; sx?: object }) =>
  columns.map(({ key, render }) => (
    <TableCell key={key} sx={{ ...numeric, ...sx }}>
      {render(report)}
    </TableCell>
  ))

/** REMs under each other, the company at the foot; a REM's name opens its own page. */
export const DistrictTable = ({ reports, company, addressOf }: Props) => {
  const translate = useTranslate()
  const columns = useDistrictColumns()
  return (
    <Box sx={{ mx: -2, overflowX: 'auto', '@media print': { mx: 0 } }}>
      <Table sx={onPaper}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('resources.reading-reports.district')}</TableCell>
            {columns.map(({ key, title }) => (
              <TableCell key={key} sx={headed}>
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {reports.map((report) => (
            <TableRow key={report.id} hover>
              <TableCell component="th" scope="row">
                <Link component={RouterLink} to={addressOf(report)} color="text.primary">
                  {report.districtName}
                </Link>
              </TableCell>
              <Cells report={report} columns={columns} />
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell component="th" scope="row" sx={footed}>
              {translate('resources.reading-reports.company')}
            </TableCell>
            <Cells report={company} columns={columns} sx={footed} />
          </TableRow>
        </TableFooter>
      </Table>
    </Box>
  )
}
