import { DataTable, type RaRecord } from 'react-admin'
import { volumeText } from '../consumption/consumption.ts'
import { PhoneLink, spokenPhone } from '../fields/PhoneLink.tsx'
import { PhoneList } from '../fields/PhoneList.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { WithBelow } from '../readings/ReadingCells.tsx'
import { LastReading, type Missing, Reason } from './MissingCells.tsx'

/** A row of GET /api/reading-months/:id/missing: a meter without an accepted reading for the month. */
interface MissingMeter extends RaRecord, Missing {
  account: string
  accountId: number
  consumer: string
  address: string
  phone: string | null
  meter: string
  /** What was estimated in its place. */
  kwh: number | null
}

const label = (name: string): string => `resources.reading-months.missing.${name}`

/** The meters of a month without a reading. Stands inside a list. */
export const MissingMeters = () => {
  const phone = useIsPhone()
  if (phone) {
    return (
      <PhoneList<MissingMeter>
        open={false}
        primary={({ account, accountId }) => (
          <RecordLink resource="accounts" id={accountId}>
            {account}
          </RecordLink>
        )}
        foot={(meter) => <Reason missing={meter} />}
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
        render={(meter) => <LastReading missing={meter} />}
      />
      <DataTable.Col<MissingMeter>
        source="reason"
        label={label('reason')}
        disableSort
        render={(meter) => <Reason missing={meter} />}
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
