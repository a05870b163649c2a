import Checkbox from '@mui/material/Checkbox'
import TableCell from '@mui/material/TableCell'
import TableRow, { type TableRowProps } from '@mui/material/TableRow'
import {
  useCreatePath,
  useDataTableCallbacksContext,
  useDataTableConfigContext,
  useDataTableSelectedIdsContext,
  useRecordContext,
  useResourceContext,
} from 'react-admin'
import { useNavigate } from 'react-router'

interface Props extends TableRowProps {
  /** What its box is called: the record by its own name. */
  choose: string
  /** Whether it may be chosen at all. */
  choosable?: boolean
}

/** A row of a table: opens its record anywhere it is pressed; its box, where rows are chosen, has a name. */
export const ChoosableRow = ({ choose, choosable = true, children, ...row }: Props) => {
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const resource = useResourceContext()
  const record = useRecordContext()
  const { hasBulkActions = false } = useDataTableConfigContext()
  const { handleToggleItem } = useDataTableCallbacksContext()
  const selected = useDataTableSelectedIdsContext()
  if (!record || !resource) return null
  const { id } = record
  const open = () => navigate(createPath({ resource, id, type: 'show' }), { state: { _scrollToTop: true } })
  return (
    <TableRow hover {...row} onClick={open} sx={{ cursor: 'pointer' }}>
      {hasBulkActions ? (
        <TableCell padding="checkbox" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            checked={selected?.includes(id) ?? false}
            disabled={!choosable}
            onClick={(event) => handleToggleItem?.(id, event)}
            slotProps={{ input: { 'aria-label': choose } }}
          />
        </TableCell>
      ) : null}
      {children}
    </TableRow>
  )
}
