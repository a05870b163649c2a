import type { TableRowProps } from '@mui/material/TableRow'
import { DataTableBody, useRecordContext, useTranslate } from 'react-admin'
import { ChoosableRow } from '../layout/ChoosableRow.tsx'
import { isForList, type RefundRow } from './refund.ts'

/** A refund's row: its box is called by the refund's number and payee. */
const RowOfRefund = (row: TableRowProps) => {
  const translate = useTranslate()
  const refund = useRecordContext<RefundRow>()
  if (!refund) return null
  const { id, payee, payer } = refund
  const choose = translate('resources.refunds.lists.choose', { id, payee: payee ?? payer })
  return <ChoosableRow {...row} choose={choose} choosable={isForList(refund)} />
}

/** The rows of the table of refunds. */
export const RefundBody = (props: object) => <DataTableBody {...props} row={RowOfRefund} />
