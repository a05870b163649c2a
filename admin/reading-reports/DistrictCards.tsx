import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { ReadingReport } from './reading-report.ts'
import { useDistrictColumns } from './use-district-columns.tsx'

interface Props {
  reports: readonly ReadingReport[]
  addressOf: (report: ReadingReport) => string
}

/** What a REM is asked about first; the rest stands on its own page. */
const told = ({
  waiting,
  photoRequested,
  accountsMissing,
  missing,
  received,
}: ReadingReport): Readonly<Record<string, number>> => ({
  oldest: waiting,
  waiting,
  photoRequested,
  accountsMissing,
  missing,
  received,
})

/** The REMs on a phone: a card each, of the numbers that matter most those that are not nothing. */
export const DistrictCards = ({ reports, addressOf }: Props) => {
  const columns = useDistrictColumns()
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {reports.map((report) => (
        <Box
          key={report.id}
          component="li"
          sx={{ py: 1.25, borderBottom: '1px solid', borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}
        >
          <Link component={RouterLink} to={addressOf(report)} color="text.primary" sx={{ fontWeight: 620 }}>
            {report.districtName}
          </Link>
          <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 0.5 }}>
            {columns
              .filter(({ key }) => (told(report)[key] ?? 0) > 0)
              .flatMap(({ key, title, render }) => [
                <Box key={key} component="dt" sx={{ color: 'text.secondary' }}>
                  {title}
                </Box>,
                <Box key={`${key} number`} component="dd" sx={{ m: 0, textAlign: 'right' }}>
                  {render(report)}
                </Box>,
              ])}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
