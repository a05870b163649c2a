import { DataTable, DateInput, SearchInput, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { ExportButton } from '../documents/ExportButton.tsx'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { Money } from '../fields/Money.tsx'
import { NameAndNumber } from '../fields/NameAndNumber.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { InvoiceState } from './InvoiceState.tsx'
import { InvoiceTotals } from './InvoiceTotals.tsx'
import type { InvoiceRow } from './invoice.ts'
import { missingOf } from './invoice-dues.ts'
import { invoiceTabs } from './invoice-tabs.ts'

const useFilters = () => {
  const hint = useTranslate()('resources.invoices.search')
  return [
    <SearchInput key="q" source="q" alwaysOn placeholder={hint} sx={{ width: { sm: 440 } }} />,
    <DateInput key="from" source="issuedOn_gte" label="resources.invoices.filters.from" />,
    <DateInput key="to" source="issuedOn_lte" label="resources.invoices.filters.to" />,
    <DateInput key="due_from" source="dueOn_gte" label="resources.invoices.filters.due_from" />,
    ...useDistrictFilter(),
  ]
}

const missing = (invoice: InvoiceRow) => {
  const sum = missingOf(invoice)
  return sum > 0 ? <Money value={sum} bare /> : '—'
}

const loudDue = (invoice: InvoiceRow) => ({ color: invoice.overdue ? 'tones.consumer.ink' : undefined })

/** The register of invoices, newest first: what was asked, what came, what is missing and since when. */
export const InvoiceList = () => (
  <ListPage<InvoiceRow>
    sort={{ field: 'id', order: 'DESC' }}
    filters={useFilters()}
    tabs={invoiceTabs}
    actions={<ExportButton />}
    foot={<InvoiceTotals />}
    phone={{
      primary: ({ number }) => number,
      secondary: ({ payer, account, dueOn }) => `${payer} · ${account} · ${formatDate(dueOn)}`,
      aside: ({ total }) => <Money value={total} />,
      foot: (invoice) => <InvoiceState invoice={invoice} />,
    }}
  >
    <DataTable<InvoiceRow> bulkActionButtons={false} rowClick="show">
      <DataTable.Col<InvoiceRow> source="number" sx={{ ...unbroken, fontWeight: 600 }} />
      <DataTable.Col<InvoiceRow> source="issuedOn" render={({ issuedOn }) => <BusinessDate value={issuedOn} />} />
      <DataTable.Col<InvoiceRow>
        source="dueOn"
        cellSx={loudDue}
        render={({ dueOn }) => <BusinessDate value={dueOn} />}
      />
      <DataTable.Col<InvoiceRow>
        source="payer"
        label="resources.invoices.fields.payer_account"
        render={({ payer, account }) => <NameAndNumber name={payer} number={account} />}
      />
      <DataTable.Col<InvoiceRow>
        source="orderNumber"
        render={({ orderId, orderNumber }) => (
          <RecordLink resource="orders" id={orderId}>
            {String(orderNumber)}
          </RecordLink>
        )}
      />
      <DataTable.Col<InvoiceRow> source="total" sx={numeric} render={({ total }) => <Money value={total} bare />} />
      <DataTable.Col<InvoiceRow>
        label="resources.invoices.fields.missing"
        sx={{ ...numeric, fontWeight: 600 }}
        render={missing}
      />
      <DataTable.Col<InvoiceRow> source="state" render={(invoice) => <InvoiceState invoice={invoice} />} />
    </DataTable>
  </ListPage>
)
