import Box from '@mui/material/Box'
import { DataTable } from 'react-admin'
import { useSession } from '../../layout/console-context.ts'
import { OrderState } from '../OrderState.tsx'
import type { OrderRow } from '../order.ts'
import { useServices } from '../use-services.ts'
import { QueueBody } from './QueueBody.tsx'
import { AssigneeCell, ConsumerCell, NumberCell, ServiceCell, TermCell } from './QueueCells.tsx'
import { QueueEmpty } from './QueueEmpty.tsx'

/** What is done with chosen orders stands in the queue's own toolbar. */
const inToolbar = <span />

const tableSx = {
  '& .RaDataTable-table': { tableLayout: 'fixed', minWidth: 940 },
  '& td, & th': { px: 1, fontSize: 13.5 },
  '& td': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .MuiTableCell-paddingCheckbox': { width: 42, px: 0.5, overflow: 'visible', textOverflow: 'clip' },
  '& [role=img]': { maxWidth: '100%', verticalAlign: 'middle' },
  // «прострочено на 2201 день» must be read whole.
  '& [role=img] > div': { width: 36 },
  '& .RaDataTable-row': { cursor: 'pointer' },
  '@media print': {
    '& .RaDataTable-table': { tableLayout: 'auto', minWidth: 0 },
    '& td': { whiteSpace: 'normal' },
    '& .MuiCheckbox-root': { display: 'none' },
  },
} as const

/** The queue on a desk: the columns of console.md, one line an order. */
export const QueueTable = ({ selectable }: { selectable: boolean }) => {
  const { district } = useSession()
  const services = useServices()
  const ruleOf = new Map(services.map(({ code, termRule }) => [code, termRule]))
  return (
    <Box>
      <DataTable<OrderRow>
        body={QueueBody}
        bulkActionButtons={selectable ? inToolbar : false}
        bulkActionsToolbar={inToolbar}
        empty={<QueueEmpty />}
        sx={tableSx}
      >
        <DataTable.Col<OrderRow> source="number" sx={{ width: 74 }} render={(order) => <NumberCell order={order} />} />
        <DataTable.Col<OrderRow>
          source="serviceCode"
          label="resources.orders.fields.service"
          sx={{ width: 220 }}
          render={(order) => <ServiceCell order={order} />}
        />
        <DataTable.Col<OrderRow>
          source="consumer"
          label="resources.orders.fields.consumer_account"
          render={(order) => <ConsumerCell order={order} withDistrict={district === null} />}
        />
        <DataTable.Col<OrderRow>
          source="dueOn"
          label="resources.orders.fields.term"
          sx={{ width: 240 }}
          render={(order) => <TermCell order={order} rule={ruleOf.get(order.serviceCode)} />}
        />
        <DataTable.Col<OrderRow> source="state" sx={{ width: 198 }} render={(order) => <OrderState order={order} />} />
        <DataTable.Col<OrderRow>
          source="assignee"
          disableSort
          sx={{ width: 102 }}
          render={(order) => <AssigneeCell order={order} />}
        />
      </DataTable>
    </Box>
  )
}
