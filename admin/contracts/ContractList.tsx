import { DataTable, DateInput, SearchInput, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { ExportButton } from '../documents/ExportButton.tsx'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { Money } from '../fields/Money.tsx'
import { NameAndNumber } from '../fields/NameAndNumber.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { ContractState } from './ContractState.tsx'
import type { ContractRow } from './contract.ts'

const tabs: ListTab[] = [
  { key: 'all', filter: {} },
  { key: 'offered', filter: { state: 'offered' }, count: 'quiet' },
  { key: 'joined', filter: { state: 'joined' } },
  { key: 'withdrawn', filter: { state: 'withdrawn' } },
]

const useFilters = () => {
  const hint = useTranslate()('resources.contracts.search')
  return [
    <SearchInput key="q" source="q" alwaysOn placeholder={hint} sx={{ width: { sm: 440 } }} />,
    <DateInput key="from" source="issuedOn_gte" label="resources.contracts.filters.from" />,
    <DateInput key="to" source="issuedOn_lte" label="resources.contracts.filters.to" />,
    ...useDistrictFilter(),
  ]
}

/** The register of contracts, newest first. */
export const ContractList = () => (
  <ListPage<ContractRow>
    sort={{ field: 'id', order: 'DESC' }}
    filters={useFilters()}
    tabs={tabs}
    actions={<ExportButton />}
    phone={{
      primary: ({ number }) => number,
      secondary: ({ consumer, account, issuedOn }) => `${consumer} · ${account} · ${formatDate(issuedOn)}`,
      aside: ({ total }) => <Money value={total} />,
      foot: (contract) => <ContractState contract={contract} />,
    }}
  >
    <DataTable<ContractRow> bulkActionButtons={false} rowClick="show">
      <DataTable.Col<ContractRow> source="number" sx={{ ...unbroken, fontWeight: 600 }} />
      <DataTable.Col<ContractRow> source="issuedOn" render={({ issuedOn }) => <BusinessDate value={issuedOn} />} />
      <DataTable.Col<ContractRow>
        source="consumer"
        label="resources.contracts.fields.consumer_account"
        render={({ consumer, account }) => <NameAndNumber name={consumer} number={account} />}
      />
      <DataTable.Col<ContractRow>
        source="orderNumber"
        render={({ orderId, orderNumber }) => (
          <RecordLink resource="orders" id={orderId}>
            {String(orderNumber)}
          </RecordLink>
        )}
      />
      <DataTable.Col<ContractRow> source="total" sx={numeric} render={({ total }) => <Money value={total} bare />} />
      <DataTable.Col<ContractRow> source="state" render={(contract) => <ContractState contract={contract} />} />
      <DataTable.Col<ContractRow> source="joinedOn" render={({ joinedOn }) => <BusinessDate value={joinedOn} />} />
    </DataTable>
  </ListPage>
)
