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
import { isForList, type RefundRow } from './refund.ts'

/** A refund's row: opens anywhere it is pressed; its box is called by the refund's number and payee. */
const RowOfRefund = ({ children, ...row }: TableRowProps) => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const refund = useRecordContext<RefundRow>()
  const { hasBulkActions = false } = useDataTableConfigContext()
  const { handleToggleItem } = useDataTableCallbacksContext()
  const selected = useDataTableSelectedIdsContext()
  if (!refund) return null
  const { id, payee, payer } = refund
  const open = () => navigate(createPath({ resource: 'refunds', id, type: 'show' }), { state: { _scrollToTop: true } })
  const name = translate('resources.refunds.lists.choose', { id, payee: payee ?? payer })
  return (
    <TableRow hover {...row} onClick={open} sx={{ cursor: 'pointer' }}>
      {hasBulkActions ? (
        <TableCell padding="checkbox" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            checked={selected?.includes(id) ?? false}
            disabled={!isForList(refund)}
            onClick={(event) => handleToggleItem?.(id, event)}
            slotProps={{ input: { 'aria-label': name } }}
          />
        </TableCell>
      ) : null}
      {children}
    </TableRow>
  )
}

/** The rows of the table of refunds. */
export const RefundBody = (props: object) => <DataTableBody {...props} row={RowOfRefund} />
