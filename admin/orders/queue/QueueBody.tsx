import type { TableRowProps } from '@mui/material/TableRow'
import { DataTableBody, useRecordContext, useTranslate } from 'react-admin'
import { ChoosableRow } from '../../layout/ChoosableRow.tsx'
import type { OrderRow } from '../order.ts'

/** A row of the queue: its box is called by the order's number. */
const QueueRow = (row: TableRowProps) => {
  const translate = useTranslate()
  const number = useRecordContext<OrderRow>()?.number
  return <ChoosableRow {...row} choose={translate('resources.orders.queue.select', { number })} />
}

/** The rows of the queue's table. */
export const QueueBody = (props: object) => <DataTableBody {...props} row={QueueRow} />
