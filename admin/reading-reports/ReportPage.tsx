import TableIcon from '@mui/icons-material/TableViewOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Title, useGetList, useGetResourceLabel, useRequireAccess, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { monthToDecideOn } from '../../server/readings/reading-window.ts'
import { isIsoDate } from '../../server/time/iso-date.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { useSaveFile } from '../documents/use-save-file.ts'
import { LoadError } from '../layout/LoadError.tsx'
import { LoadingPage } from '../layout/pages/LoadingPage.tsx'
import { ReportChoice } from './ReportChoice.tsx'
import { ReportPanels } from './ReportPanels.tsx'
import type { ReadingReport } from './reading-report.ts'

const everyDistrict = 100

/** The month and the REM that the address names; the month decided on now unless it names one. */
const chosenIn = (search: URLSearchParams, today: string): { closes: string; district: number | null } => {
  const closes = search.get('closes') ?? ''
  const district = Number(search.get('district'))
  return {
    closes: isIsoDate(closes) && closes.endsWith('-01') ? closes : monthToDecideOn(today),
    district: Number.isInteger(district) && district > 0 ? district : null,
  }
}

const searchOf = ({ closes, district }: { closes: string; district: number | null }): Record<string, string> =>
  district === null ? { closes } : { closes, district: String(district) }

/** A month's readings in numbers: what waits, what came when and from where, and how the REMs stand. */
export const ReportPage = () => {
  useRequireAccess({ resource: 'reading-reports', action: 'list' })
  const translate = useTranslate()
  const labelOf = useGetResourceLabel()
  const [search, setSearch] = useSearchParams()
  const { save, busy } = useSaveFile()
  const today = kyivDateOf(new Date())
  const chosen = chosenIn(search, today)
  const filter = { closes: chosen.closes, ...(chosen.district === null ? {} : { district: chosen.district }) }
  const { data, error, isPending, refetch } = useGetList<ReadingReport>('reading-reports', {
    filter,
    pagination: { page: 1, perPage: everyDistrict },
    sort: { field: 'rank', order: 'ASC' },
  })
  return (
    <>
      <Title title={labelOf('reading-reports', 2)} preferenceKey={false} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <ReportChoice {...chosen} today={today} onChoose={(next) => setSearch(searchOf(next), { replace: true })} />
        <Button
          startIcon={<TableIcon />}
          loading={busy}
          loadingPosition="start"
          title={translate('resources.reading-reports.excel_hint')}
          onClick={() => void save(`reading-reports/export.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`)}
          sx={{ displayPrint: 'none' }}
        >
          Excel
        </Button>
      </Box>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <>
          <LoadingPage />
          <Typography sx={{ textAlign: 'center', color: 'text.secondary', mt: -8 }}>
            {translate('resources.reading-reports.counting')}
          </Typography>
        </>
      ) : (
        <ReportPanels
          reports={data}
          addressOf={({ closes, district }) =>
            `/reading-reports?${new URLSearchParams(searchOf({ closes, district })).toString()}`
          }
        />
      )}
    </>
  )
}
