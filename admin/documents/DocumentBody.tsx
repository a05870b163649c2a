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
import type { DocumentRow } from './document.ts'

/** A document's row: opens anywhere it is pressed; its box is called by the document's title. */
const RowOfDocument = ({ children, ...row }: TableRowProps) => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const document = useRecordContext<DocumentRow>()
  const { hasBulkActions = false } = useDataTableConfigContext()
  const { handleToggleItem } = useDataTableCallbacksContext()
  const selected = useDataTableSelectedIdsContext()
  if (!document) return null
  const { id, title } = document
  const open = () =>
    navigate(createPath({ resource: 'documents', id, type: 'show' }), { state: { _scrollToTop: true } })
  return (
    <TableRow hover {...row} onClick={open} sx={{ cursor: 'pointer' }}>
      {hasBulkActions ? (
        <TableCell padding="checkbox" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            checked={selected?.includes(id) ?? false}
            onClick={(event) => handleToggleItem?.(id, event)}
            slotProps={{ input: { 'aria-label': translate('resources.documents.choose', { title }) } }}
          />
        </TableCell>
      ) : null}
      {children}
    </TableRow>
  )
}

/** The rows of the table of documents. */
export const DocumentBody = (props: object) => <DataTableBody {...props} row={RowOfDocument} />
