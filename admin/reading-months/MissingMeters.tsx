import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { DataTable, ListBase, Pagination, type RaRecord, useListContext, useTranslate } from 'react-admin'
import { type MissingReason, missingReasons } from '../../server/reading-months/reading-month-schema.ts'
import { formatDate } from '../../server/time/iso-date.ts'
import { volumeText } from '../consumption/consumption.ts'
import { PhoneLink, spokenPhone } from '../fields/PhoneLink.tsx'
import { PhoneList } from '../fields/PhoneList.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { useWording } from '../fields/use-wording.ts'
import { LoadError } from '../layout/LoadError.tsx'
import { Panel } from '../layout/Panel.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
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
  phone: string | null
  meter: string
  reason: MissingReason
  /** The reading that came and is not accepted. */
  readingId: number | null
  /** What was estimated in its place. */
  kwh: number | null
  lastReading: { zones: number[]; countsOn: string } | null
}

const label = (name: string): string => `resources.reading-months.missing.${name}`

const Reason = ({ meter: { reason, readingId } }: { meter: MissingMeter }) => {
  const said = useWording()(missingReasons[reason])
  if (readingId === null) return said
  return (
    <RecordLink resource="readings" id={readingId}>
      {said}
    </RecordLink>
  )
}

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
        foot={(meter) => <Reason meter={meter} />}
        secondary={({ consumer, address, meter, phone: number }) => (
          <>
            {`${consumer} · ${address} · № ${meter}`} {number ? <PhoneLink phone={number} /> : null}
          </>
        )}
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
        render={({ account, accountId, meter }) => (
          <WithBelow below={`№ ${meter}`}>
            <RecordLink resource="accounts" id={accountId}>
              {account}
            </RecordLink>
          </WithBelow>
        )}
      />
      <DataTable.Col<MissingMeter>
        source="consumer"
        label={label('consumer')}
        disableSort
        render={({ consumer, phone: number }) => (
          <WithBelow below={number ? spokenPhone(number) : null}>{consumer}</WithBelow>
        )}
      />
      <DataTable.Col<MissingMeter> source="address" label={label('address')} disableSort />
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
        render={(meter) => <Reason meter={meter} />}
      />
      <DataTable.Col<MissingMeter>
        source="kwh"
        label={label('kwh')}
        disableSort
        sx={numeric}
        render={({ kwh }) => (kwh === null ? '—' : volumeText(kwh))}
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
        <Box sx={{ mx: -2, overflowX: 'auto', '@media print': { mx: 0 } }}>
          <Rows />
        </Box>
        <Box sx={{ displayPrint: 'none' }}>
          <Pagination rowsPerPageOptions={[25, 50, 100]} />
        </Box>
      </ListBase>
    </Panel>
  )
}
