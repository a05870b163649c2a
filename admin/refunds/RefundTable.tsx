import { DataTable, useCanAccess, useListContext } from 'react-admin'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { Money } from '../fields/Money.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { ChosenRefunds } from './ChosenRefunds.tsx'
import { RefundBody } from './RefundBody.tsx'
import { OrderLink, PayeeCell, RefundState, useCause } from './RefundCells.tsx'
import { isForList, type RefundRow } from './refund.ts'

/** What is done with the chosen stands over the table, where react-admin's own bar would be cut off. */
const nowhere = <span />

/** The refunds on a desk; those that may go into a payment list can be chosen. */
export const RefundTable = () => {
  const cause = useCause()
  const { data = [] } = useListContext<RefundRow>()
  const { canAccess: orders = false } = useCanAccess({ resource: 'refunds', action: 'order' })
  return (
    <>
      <ChosenRefunds />
      <DataTable<RefundRow>
        bulkActionButtons={orders && data.some(isForList) ? nowhere : false}
        bulkActionsToolbar={nowhere}
        isRowSelectable={isForList}
        body={RefundBody}
      >
        <DataTable.Col<RefundRow> source="dueSince" render={({ dueSince }) => <BusinessDate value={dueSince} />} />
        <DataTable.Col<RefundRow>
          source="amount"
          sx={{ ...numeric, fontWeight: 600 }}
          render={({ amount }) => <Money value={amount} bare />}
        />
        <DataTable.Col<RefundRow> source="payee" disableSort render={(refund) => <PayeeCell refund={refund} />} />
        <DataTable.Col<RefundRow> source="cause" disableSort render={cause} />
        <DataTable.Col<RefundRow> source="invoiceNumber" sx={unbroken} />
        <DataTable.Col<RefundRow> source="orderNumber" render={(refund) => <OrderLink refund={refund} />} />
        <DataTable.Col<RefundRow> source="state" disableSort render={(refund) => <RefundState refund={refund} />} />
      </DataTable>
    </>
  )
}
