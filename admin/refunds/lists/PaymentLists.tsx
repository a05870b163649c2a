import { DataTable, DateInput, useTranslate } from 'react-admin'
import { Instant, instantText } from '../../fields/Instant.tsx'
import { Money } from '../../fields/Money.tsx'
import { ListPage } from '../../layout/ListPage.tsx'
import { numeric, unbroken } from '../../layout/table-cells.ts'
import type { PaymentListRow } from '../refund.ts'
import { DownloadButtons } from './DownloadButtons.tsx'

/** The payment lists made so far, newest first, with how much of each the bank has carried out. */
export const PaymentLists = () => {
  const translate = useTranslate()
  const paidOf = ({ paid, refunds }: PaymentListRow) => translate('resources.refund-lists.paid_of', { paid, refunds })
  return (
    <ListPage<PaymentListRow>
      sort={{ field: 'id', order: 'DESC' }}
      filters={[<DateInput key="from" source="madeAt_gte" label="resources.refund-lists.fields.madeAt" />]}
      phone={{
        primary: ({ number }) => number,
        secondary: ({ madeAt, madeBy }) => `${instantText(madeAt)} · ${madeBy}`,
        aside: ({ total }) => <Money value={total} />,
        foot: (list) => `${translate('resources.refund-lists.fields.paid')}: ${paidOf(list)}`,
      }}
    >
      <DataTable<PaymentListRow> bulkActionButtons={false} rowClick="show">
        <DataTable.Col<PaymentListRow> source="number" sx={{ ...unbroken, fontWeight: 600 }} />
        <DataTable.Col<PaymentListRow> source="madeAt" render={({ madeAt }) => <Instant value={madeAt} />} />
        <DataTable.Col<PaymentListRow> source="paid" disableSort sx={unbroken} render={paidOf} />
        <DataTable.Col<PaymentListRow>
          source="total"
          sx={{ ...numeric, fontWeight: 600 }}
          render={({ total }) => <Money value={total} bare />}
        />
        <DataTable.Col<PaymentListRow> source="madeBy" disableSort />
        <DataTable.Col<PaymentListRow>
          label=" "
          disableSort
          render={(list) => <DownloadButtons list={list} size="small" />}
        />
      </DataTable>
    </ListPage>
  )
}
