import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { DataTable, ListBase, Pagination, type RaRecord, useListContext, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { PhoneList } from '../fields/PhoneList.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { LoadError } from '../layout/LoadError.tsx'
import { Panel } from '../layout/Panel.tsx'
import { unbroken } from '../layout/table-cells.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { zonesText } from '../readings/figures.ts'
import { WithBelow } from '../readings/ReadingCells.tsx'
import type { ReadingMonth } from './reading-month.ts'

/** A row of GET /api/reading-months/:id/missing: a meter without an accepted reading for the month. */
interface MissingMeter extends RaRecord {
  account: string
  accountId: number
  consumer: string
  address: string
  meter: string
  reason: string
  reasonLabel: string
  lastReading: { zones: number[]; countsOn: string } | null
}

const label = (name: string): string => `resources.reading-months.missing.${name}`

const LastReading = ({ meter: { lastReading } }: { meter: MissingMeter }) =>
  lastReading ? <WithBelow below={formatDate(lastReading.countsOn)}>{zonesText(lastReading.zones)}</WithBelow> : '—'

const Rows = () => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { error, refetch, total, isPending } = useListContext<MissingMeter>()
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!isPending && total === 0) {
    return <Typography sx={{ color: 'text.secondary', px: 2 }}>{translate(label('none'))}</Typography>
  }
  if (phone) {
    return (
      <PhoneList<MissingMeter>
        open={false}
        primary={({ account, accountId }) => (
          <RecordLink resource="accounts" id={accountId}>
            {account}
          </RecordLink>
        )}
        aside={(meter) => meter.reasonLabel}
        secondary={({ consumer, address, meter }) => `${consumer} · ${address} · № ${meter}`}
      />
    )
  }
  return (
    <DataTable<MissingMeter> bulkActionButtons={false} rowClick={(_, __, row) => `/accounts/${row.accountId}/show`}>
      <DataTable.Col<MissingMeter>
        source="account"
        label={label('account')}
        disableSort
        sx={unbroken}
        render={({ account, accountId }) => (
          <RecordLink resource="accounts" id={accountId}>
            {account}
          </RecordLink>
        )}
      />
      <DataTable.Col<MissingMeter>
        source="consumer"
        label={label('consumer')}
        disableSort
        render={({ consumer, address }) => <WithBelow below={address}>{consumer}</WithBelow>}
      />
      <DataTable.Col<MissingMeter> source="meter" label={label('meter')} disableSort sx={unbroken} />
      <DataTable.Col<MissingMeter>
        source="lastReading"
        label={label('last')}
        disableSort
        render={(meter) => <LastReading meter={meter} />}
      />
      <DataTable.Col<MissingMeter>
        source="reason"
        label={label('reason')}
        disableSort
        render={({ reasonLabel }) => reasonLabel}
      />
    </DataTable>
  )
}

/** The meters of a month without a reading, each with the reason, and the way to its account. */
export const MissingMeters = ({ month: { id } }: { month: Pick<ReadingMonth, 'id'> }) => {
  const translate = useTranslate()
  return (
    <Panel title={translate(label('title'))}>
      <ListBase<MissingMeter>
        resource={`reading-months/${encodeURIComponent(id)}/missing`}
        sort={{ field: 'id', order: 'ASC' }}
        perPage={25}
        disableSyncWithLocation
        storeKey={false}
        disableAuthentication
      >
        <Box sx={{ mx: -2, overflowX: 'auto' }}>
          <Rows />
        </Box>
        <Box sx={{ displayPrint: 'none' }}>
          <Pagination rowsPerPageOptions={[25, 50, 100]} />
        </Box>
      </ListBase>
    </Panel>
  )
}
