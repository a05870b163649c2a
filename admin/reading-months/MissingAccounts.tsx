import { DataTable, type RaRecord } from 'react-admin'
import { PhoneLink, spokenPhone } from '../fields/PhoneLink.tsx'
import { PhoneList } from '../fields/PhoneList.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { unbroken } from '../layout/table-cells.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { WithBelow } from '../readings/ReadingCells.tsx'
import { LastReading, type Missing, Reason } from './MissingCells.tsx'

/** A row of GET /api/reading-months/:id/missing-accounts: an account of whose meters none has an accepted reading. */
interface MissingAccount extends RaRecord<number>, Missing {
  account: string
  consumer: string
  address: string
  phone: string | null
  meters: string[]
}

const label = (name: string): string => `resources.reading-months.missing.${name}`

const metersText = ({ meters }: MissingAccount): string => meters.map((number) => `№ ${number}`).join(', ')

/** The accounts of a month without any reading, one row each. Stands inside a list. */
export const MissingAccounts = () => {
  const phone = useIsPhone()
  if (phone) {
    return (
      <PhoneList<MissingAccount>
        open={false}
        primary={({ account, id }) => (
          <RecordLink resource="accounts" id={id}>
            {account}
          </RecordLink>
        )}
        foot={(row) => <Reason missing={row} />}
        secondary={(row) => (
          <>
            {`${row.consumer} · ${row.address} · ${metersText(row)}`}{' '}
            {row.phone ? <PhoneLink phone={row.phone} /> : null}
          </>
        )}
      />
    )
  }
  return (
    <DataTable<MissingAccount> bulkActionButtons={false} rowClick={(id) => `/accounts/${id}/show`}>
      <DataTable.Col<MissingAccount>
        source="account"
        label={label('account')}
        disableSort
        sx={unbroken}
        render={(row) => (
          <WithBelow below={metersText(row)}>
            <RecordLink resource="accounts" id={row.id}>
              {row.account}
            </RecordLink>
          </WithBelow>
        )}
      />
      <DataTable.Col<MissingAccount>
        source="consumer"
        label={label('consumer')}
        disableSort
        render={(row) => <WithBelow below={row.phone ? spokenPhone(row.phone) : null}>{row.consumer}</WithBelow>}
      />
      <DataTable.Col<MissingAccount> source="address" label={label('address')} disableSort />
      <DataTable.Col<MissingAccount>
        source="lastReading"
        label={label('last')}
        disableSort
        render={(row) => <LastReading missing={row} />}
      />
      <DataTable.Col<MissingAccount>
        source="reason"
        label={label('reason')}
        disableSort
        render={(row) => <Reason missing={row} />}
      />
    </DataTable>
  )
}
