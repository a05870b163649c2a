import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableFooter from '@mui/material/TableFooter'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { lazy, Suspense } from 'react'
import { useTranslate } from 'react-admin'
import { RecordLink } from '../fields/RecordLink.tsx'
import { fetchPatiently } from '../layout/lazy-page.ts'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { type ConsumptionRow, periodText, sumOf, volumeText } from './consumption.ts'
import { type ChartMonth, chartMonths } from './history.ts'
import { Marks } from './Marks.tsx'

const VolumeChart = lazy(async () => {
  const { VolumeChart: chart } = await fetchPatiently(() => import('./VolumeChart.tsx'))
  return { default: chart }
})

const field = (name: string): string => `resources.consumption.fields.${name}`
const say = (key: string): string => `resources.consumption.history.${key}`

const Chart = ({ months }: { months: readonly ChartMonth[] }) => {
  const translate = useTranslate()
  const label = translate(say('chart'), {
    from: periodText(months[0]?.period ?? ''),
    to: periodText(months.at(-1)?.period ?? ''),
    most: volumeText(Math.max(...months.map(({ kwh }) => kwh ?? 0))),
    total: volumeText(sumOf(months.map(({ kwh }) => ({ kwh: kwh ?? 0 })))),
  })
  return (
    <Suspense fallback={<Skeleton variant="rounded" height={180} sx={{ mb: 1 }} />}>
      <VolumeChart months={months} label={label} />
    </Suspense>
  )
}

const zonesOf = ({ zones }: ConsumptionRow): string => zones?.map(volumeText).join(' / ') ?? ''

const hasMarks = ({ estimated, carried }: ConsumptionRow): boolean => estimated === true || carried !== 0

/** On a phone what has no column of its own stands below the volume. */
const Below = ({ row }: { row: ConsumptionRow }) =>
  row.zones || hasMarks(row) ? (
    <Box sx={{ fontWeight: 400, fontSize: 12.5, whiteSpace: 'normal' }}>
      {zonesOf(row)}
      <Marks row={row} />
    </Box>
  ) : null

const footed = { fontWeight: 650, fontSize: 14, color: 'text.primary' } as const

/** The office's table of volumes, newest first, with a chart over it (domain §5). */
export const VolumeHistory = ({ rows }: { rows: readonly ConsumptionRow[] }) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const months = chartMonths(rows)
  const zoned = rows.some(({ zones }) => zones !== null && zones.length > 1)
  const marked = rows.some(hasMarks)
  const besides = { zones: zoned && !phone, marks: marked && !phone }
  return (
    <>
      {months.length > 1 ? <Chart months={months} /> : null}
      {months.some(({ estimated }) => estimated) ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {translate(say('hatched'))}
        </Typography>
      ) : null}
      <Box sx={{ mx: -2, overflowX: 'auto', '@media print': { mx: 0 } }}>
        <Table>
          <TableHead sx={{ '& th': { whiteSpace: { xs: 'normal', sm: 'nowrap' } } }}>
            <TableRow>
              <TableCell>{translate(field('period'))}</TableCell>
              <TableCell>{translate(field('meter'))}</TableCell>
              <TableCell sx={numeric}>{translate(field('kwh'))}</TableCell>
              {besides.zones ? <TableCell sx={numeric}>{translate(field('zones'))}</TableCell> : null}
              {besides.marks ? <TableCell>{translate(field('marks'))}</TableCell> : null}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell component="th" scope="row" sx={unbroken}>
                  {periodText(row.period)}
                </TableCell>
                <TableCell sx={unbroken}>{row.meter}</TableCell>
                <TableCell sx={{ ...numeric, fontWeight: 600 }}>
                  {volumeText(row.kwh)}
                  {phone ? <Below row={row} /> : null}
                </TableCell>
                {besides.zones ? <TableCell sx={numeric}>{zonesOf(row)}</TableCell> : null}
                {besides.marks ? (
                  <TableCell>
                    <RecordLink resource="consumption" id={row.id}>
                      <Marks row={row} />
                    </RecordLink>
                  </TableCell>
                ) : null}
              </TableRow>
            ))}
          </TableBody>
          <TableFooter>
            <TableRow>
              <TableCell component="th" scope="row" colSpan={2} sx={footed}>
                {translate(say('total'))}
              </TableCell>
              <TableCell sx={{ ...footed, ...numeric }}>{volumeText(sumOf(rows))}</TableCell>
              {besides.zones ? <TableCell /> : null}
              {besides.marks ? <TableCell /> : null}
            </TableRow>
          </TableFooter>
        </Table>
      </Box>
    </>
  )
}
