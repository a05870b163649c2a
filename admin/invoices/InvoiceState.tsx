import LateIcon from '@mui/icons-material/ErrorOutlined'
import { useTranslate } from 'react-admin'
import { invoiceLifecycle } from '../../server/invoices/invoice-lifecycle.ts'
import { StateChip } from '../fields/StateChip.tsx'
import { useWording } from '../fields/use-wording.ts'
import type { InvoiceRow } from './invoice.ts'
import { isOverdue } from './invoice-dues.ts'

const states = new Map(Object.entries(invoiceLifecycle.states))

/** The invoice's state as a chip; an open one past its last day says so in red. */
export const InvoiceState = ({ invoice }: { invoice: InvoiceRow }) => {
  const word = useWording()
  const translate = useTranslate()
  if (isOverdue(invoice, new Date())) {
    return <StateChip label={translate('resources.invoices.overdue')} tone="consumer" icon={LateIcon} />
  }
  const known = states.get(invoice.state)
  return <StateChip label={known ? word(known) : invoice.stateLabel} tone={known?.tone ?? 'refused'} />
}
