import { DataTable, SearchInput, useTranslate } from 'react-admin'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { spokenPhone } from '../fields/PhoneLink.tsx'
import { useSession } from '../layout/console-context.ts'
import { ListPage } from '../layout/ListPage.tsx'
import { unbroken } from '../layout/table-cells.ts'
import type { AccountRow } from './account.ts'

/** Accounts, found by number, surname, phone, address, EIC or meter; what is meant most likely stands first. */
export const AccountList = () => {
  const translate = useTranslate()
  const { district } = useSession()
  const hint = translate('resources.accounts.search')
  const filters = [
    <SearchInput key="q" source="q" alwaysOn autoFocus placeholder={hint} sx={{ width: { sm: 500 } }} />,
    ...useDistrictFilter(true),
  ]
  return (
    <ListPage<AccountRow>
      sort={{ field: 'relevance', order: 'ASC' }}
      filters={filters}
      phone={{
        primary: ({ consumer }) => consumer,
        secondary: ({ address, phone }) => (
          <>
            {address}
            {phone ? <br /> : null}
            {phone ? spokenPhone(phone) : null}
          </>
        ),
        aside: ({ number }) => number,
      }}
    >
      <DataTable<AccountRow> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<AccountRow> source="number" sx={{ ...unbroken, fontWeight: 600 }} />
        <DataTable.Col<AccountRow> source="consumer" />
        <DataTable.Col<AccountRow> source="address" />
        <DataTable.Col<AccountRow>
          source="phone"
          disableSort
          sx={unbroken}
          render={({ phone }) => (phone ? spokenPhone(phone) : '—')}
        />
        {district ? null : <DataTable.Col<AccountRow> source="district" />}
      </DataTable>
    </ListPage>
  )
}
