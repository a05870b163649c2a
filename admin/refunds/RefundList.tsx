import { DataTable, DateInput, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { Money } from '../fields/Money.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { StateChip } from '../fields/StateChip.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import { numeric, unbroken } from '../layout/table-cells.ts'
import type { RefundRow } from './refund.ts'

const tabs: ListTab[] = [
  { key: 'due', filter: { state: 'due' }, count: 'quiet' },
  { key: 'cancelled', filter: { state: 'cancelled' } },
  { key: 'all', filter: {} },
]

const RefundState = ({ refund: { state } }: { refund: RefundRow }) => (
  <StateChip label={useTranslate()(`resources.refunds.state.${state}`)} tone={state === 'due' ? 'office' : 'refused'} />
)

const OrderLink = ({ refund: { orderId, orderNumber }, inText = false }: { refund: RefundRow; inText?: boolean }) => (
  <RecordLink resource="orders" id={orderId} inText={inText}>{`№ ${orderNumber}`}</RecordLink>
)

/** Money to be returned, the longest owed first. Its order tells the rest. */
export const RefundList = () => {
  const translate = useTranslate()
  const cause = ({ cause: why }: RefundRow) => translate(`resources.refunds.cause.${why}`, { _: why })
  const filters = [
    <DateInput key="from" source="dueSince_gte" label="resources.refunds.filters.from" />,
    <DateInput key="to" source="dueSince_lte" label="resources.refunds.filters.to" />,
    ...useDistrictFilter(),
  ]
  return (
    <ListPage<RefundRow>
      sort={{ field: 'dueSince', order: 'ASC' }}
      filterDefaultValues={{ state: 'due' }}
      filters={filters}
      tabs={tabs}
      phone={{
        primary: ({ payer }) => payer,
        secondary: (refund) => (
          <>
            {`${cause(refund)} · ${formatDate(refund.dueSince)} · `}
            <OrderLink refund={refund} inText />
          </>
        ),
        aside: ({ amount }) => <Money value={amount} />,
        foot: (refund) => <RefundState refund={refund} />,
        open: false,
      }}
    >
      <DataTable<RefundRow>
        bulkActionButtons={false}
        rowClick={(_id, _resource, record) => `/orders/${record.orderId}/show`}
      >
        <DataTable.Col<RefundRow> source="dueSince" render={({ dueSince }) => <BusinessDate value={dueSince} />} />
        <DataTable.Col<RefundRow>
          source="amount"
          sx={{ ...numeric, fontWeight: 600 }}
          render={({ amount }) => <Money value={amount} bare />}
        />
        <DataTable.Col<RefundRow> source="payer" disableSort />
        <DataTable.Col<RefundRow> source="cause" disableSort render={cause} />
        <DataTable.Col<RefundRow> source="invoiceNumber" sx={unbroken} />
        <DataTable.Col<RefundRow> source="orderNumber" render={(refund) => <OrderLink refund={refund} />} />
        <DataTable.Col<RefundRow> source="state" disableSort render={(refund) => <RefundState refund={refund} />} />
      </DataTable>
    </ListPage>
  )
}
