import type { TableRowProps } from '@mui/material/TableRow'
import { DataTableBody, useRecordContext, useTranslate } from 'react-admin'
import { ChoosableRow } from '../layout/ChoosableRow.tsx'
import type { DocumentRow } from './document.ts'

/** A document's row: its box is called by the document's title. */
const RowOfDocument = (row: TableRowProps) => {
  const translate = useTranslate()
  const title = useRecordContext<DocumentRow>()?.title
  return <ChoosableRow {...row} choose={translate('resources.documents.choose', { title })} />
}

/** The rows of the table of documents. */
export const DocumentBody = (props: object) => <DataTableBody {...props} row={RowOfDocument} />
