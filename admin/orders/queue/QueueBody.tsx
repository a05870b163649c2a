import Checkbox from '@mui/material/Checkbox'
import TableCell from '@mui/material/TableCell'
import TableRow, { type TableRowProps } from '@mui/material/TableRow'
import {
  DataTableBody,
  useCreatePath,
  useDataTableCallbacksContext,
  useDataTableConfigContext,
  useDataTableSelectedIdsContext,
  useRecordContext,
  useTranslate,
} from 'react-admin'
import { useNavigate } from 'react-router'
import type { OrderRow } from '../order.ts'

/** A row of the queue: opens anywhere it is pressed; its box is called by the order's number. */
const QueueRow = ({ children, ...row }: TableRowProps) => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const order = useRecordContext<OrderRow>()
  const { hasBulkActions = false } = useDataTableConfigContext()
  const { handleToggleItem } = useDataTableCallbacksContext()
  const selected = useDataTableSelectedIdsContext()
  if (!order) return null
  const open = () =>
    navigate(createPath({ resource: 'orders', id: order.id, type: 'show' }), { state: { _scrollToTop: true } })
  const name = translate('resources.orders.queue.select', { number: order.number })
  return (
    <TableRow hover {...row} onClick={open}>
      {hasBulkActions ? (
        <TableCell padding="checkbox" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            checked={selected?.includes(order.id) ?? false}
            onClick={(event) => handleToggleItem?.(order.id, event)}
            slotProps={{ input: { 'aria-label': name } }}
          />
        </TableCell>
      ) : null}
      {children}
    </TableRow>
  )
}

/** The rows of the queue's table. */
export const QueueBody = (props: object) => <DataTableBody {...props} row={QueueRow} />
