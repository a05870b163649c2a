import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { DataTable, ListBase, Pagination, type RaRecord, useListContext, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { type Overbilled, periodsText, volumeText } from '../consumption/consumption.ts'
import { PhoneList } from '../fields/PhoneList.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { LoadError } from '../layout/LoadError.tsx'
import { Panel } from '../layout/Panel.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { WithBelow } from '../readings/ReadingCells.tsx'
import type { ReadingMonth } from './reading-month.ts'

/** A row of GET /api/reading-months/:id/overbilled. */
interface OverbilledMeter extends RaRecord<number>, Overbilled {
  account: string
  accountId: number
  consumer: string
  address: string
}

const label = (name: string): string => `resources.reading-months.overbilled.${name}`

const AccountLink = ({ row: { account, accountId } }: { row: OverbilledMeter }) => (
  <RecordLink resource="accounts" id={accountId}>
    {account}
  </RecordLink>
)

const Rows = () => {
  const phone = useIsPhone()
  const translate = useTranslate()
  if (phone) {
    return (
      <PhoneList<OverbilledMeter>
        open={false}
        primary={(row) => <AccountLink row={row} />}
        aside={({ kwh }) => `${volumeText(kwh)} ${translate('resources.consumption.kwh')}`}
        secondary={({ consumer, address, meter }) => `${consumer} · ${address} · № ${meter}`}
        foot={({ removedOn, months }) =>
          `${translate(label('removedOn'))} ${formatDate(removedOn)} · ${translate(label('months'))}: ${periodsText(months)}`
        }
      />
    )
  }
  return (
    <DataTable<OverbilledMeter> bulkActionButtons={false} rowClick={(_, __, row) => `/accounts/${row.accountId}/show`}>
      <DataTable.Col<OverbilledMeter>
        source="account"
        label={label('account')}
        disableSort
        sx={unbroken}
        render={(row) => (
          <WithBelow below={`№ ${row.meter}`}>
            <AccountLink row={row} />
          </WithBelow>
        )}
      />
      <DataTable.Col<OverbilledMeter> source="consumer" label={label('consumer')} disableSort />
      <DataTable.Col<OverbilledMeter> source="address" label={label('address')} disableSort />
      <DataTable.Col<OverbilledMeter>
        source="removedOn"
        label={label('removedOn')}
        disableSort
        sx={unbroken}
        render={({ removedOn }) => formatDate(removedOn)}
      />
      <DataTable.Col<OverbilledMeter>
        source="months"
        label={label('months')}
        disableSort
        render={({ months }) => periodsText(months)}
      />
      <DataTable.Col<OverbilledMeter>
        source="kwh"
        label={label('kwh')}
        disableSort
        sx={numeric}
        render={({ kwh }) => volumeText(kwh)}
      />
    </DataTable>
  )
}

const Told = () => {
  const translate = useTranslate()
  const { error, refetch, total = 0, isPending } = useListContext()
  if (!error && (isPending || total === 0)) return null
  return (
    <Panel title={translate(label('title'))}>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate(label('why'))}</Typography>
          <Box sx={{ mx: -2, overflowX: 'auto', '@media print': { mx: 0 } }}>
            <Rows />
          </Box>
          {total > 25 ? (
            <Box sx={{ displayPrint: 'none' }}>
              <Pagination rowsPerPageOptions={[25, 50, 100]} />
            </Box>
          ) : null}
        </>
      )}
    </Panel>
  )
}

/**
 * The removed meters of a month's REM of which closed months have too much that no month will give back: whoever closes the
 * next one, or looks at one of these, has to hand it on. Nothing where there are none.
 */
export const OverbilledPanel = ({ month: { id } }: { month: Pick<ReadingMonth, 'id'> }) => (
  <ListBase
    resource={`reading-months/${encodeURIComponent(id)}/overbilled`}
    sort={{ field: 'removedOn', order: 'DESC' }}
    perPage={25}
    disableSyncWithLocation
    storeKey={false}
    disableAuthentication
  >
    <Told />
  </ListBase>
)
