import { DataTable, DateInput, SearchInput, TextInput, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { Money } from '../fields/Money.tsx'
import { NameAndNumber } from '../fields/NameAndNumber.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import { shortName } from '../layout/short-name.ts'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { PaymentListActions } from './PaymentListActions.tsx'
import { PaidOn, PaymentSource } from './PaymentSource.tsx'
import { PaymentState } from './PaymentState.tsx'
import type { PaymentRow } from './payment.ts'

const tabs: ListTab[] = [
  { key: 'all', filter: {} },
  { key: 'bank', filter: { kind: 'receipt', lineId_gte: 1 } },
  { key: 'hand', filter: { kind: 'receipt', lineId: null } },
  { key: 'reversal', filter: { kind: 'reversal' } },
]

const useFilters = () => {
  const hint = useTranslate()('resources.payments.search')
  return [
    <SearchInput key="q" source="q" alwaysOn placeholder={hint} sx={{ width: { sm: 400 } }} />,
    <DateInput key="from" source="paidOn_gte" label="resources.payments.filters.from" />,
    <DateInput key="to" source="paidOn_lte" label="resources.payments.filters.to" />,
    <DateInput key="posted_from" source="postedOn_gte" label="resources.payments.filters.posted_from" />,
    <DateInput key="posted_to" source="postedOn_lte" label="resources.payments.filters.posted_to" />,
    <TextInput key="document" source="documentNumber" label="resources.payments.fields.documentNumber" />,
    ...useDistrictFilter(),
  ]
}

const struck = ({ reversedById }: PaymentRow) => ({
  textDecoration: reversedById === null ? undefined : 'line-through',
})

/** The journal, newest entry first. */
export const PaymentList = () => (
  <ListPage<PaymentRow>
    sort={{ field: 'id', order: 'DESC' }}
    filters={useFilters()}
    actions={<PaymentListActions />}
    tabs={tabs}
    phone={{
      primary: ({ payer }) => payer,
      secondary: ({ paidOn, documentNumber, invoiceNumber }) =>
        `${formatDate(paidOn)} · № ${documentNumber} · ${invoiceNumber}`,
      aside: ({ amount }) => <Money value={amount} />,
      foot: (payment) => <PaymentState payment={payment} />,
    }}
  >
    <DataTable<PaymentRow> bulkActionButtons={false} rowClick="show">
      <DataTable.Col<PaymentRow> source="paidOn" render={(payment) => <PaidOn payment={payment} />} />
      <DataTable.Col<PaymentRow>
        source="amount"
        sx={{ ...numeric, fontWeight: 600 }}
        cellSx={struck}
        render={({ amount }) => <Money value={amount} bare />}
      />
      <DataTable.Col<PaymentRow>
        source="payer"
        label="resources.payments.fields.payer_account"
        disableSort
        render={({ payer, account }) => <NameAndNumber name={payer} number={account} />}
      />
      <DataTable.Col<PaymentRow>
        source="documentNumber"
        label="resources.payments.fields.document"
        disableSort
        sx={unbroken}
      />
      <DataTable.Col<PaymentRow>
        source="invoiceNumber"
        sx={unbroken}
        render={({ invoiceId, invoiceNumber }) => (
          <RecordLink resource="invoices" id={invoiceId}>
            {invoiceNumber}
          </RecordLink>
        )}
      />
      <DataTable.Col<PaymentRow>
        source="orderNumber"
        render={({ orderId, orderNumber }) => (
          <RecordLink resource="orders" id={orderId}>
            {String(orderNumber)}
          </RecordLink>
        )}
      />
      <DataTable.Col<PaymentRow>
        label="resources.payments.fields.state"
        render={(payment) => <PaymentState payment={payment} />}
      />
      <DataTable.Col<PaymentRow>
        label="resources.payments.fields.source"
        sx={unbroken}
        render={(payment) => (
          <>
            <PaymentSource payment={payment} />
            <span title={payment.recordedBy}>{` · ${shortName(payment.recordedBy)}`}</span>
          </>
        )}
      />
    </DataTable>
  </ListPage>
)
