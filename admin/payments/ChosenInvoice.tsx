import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { formatMoney } from '../../server/money/kopiykas.ts'
import { InvoiceFacts } from '../invoices/InvoiceFacts.tsx'
import type { InvoiceRow } from '../invoices/invoice.ts'
import { readAmount } from '../orders/money/read-amount.ts'
import { outcomeOf } from './what-comes-of-it.ts'

const severities = { covered: 'success', short: 'warning', over: 'warning' } as const

/** What will come of the typed amount, before it is saved. */
export const OutcomeLine = ({ invoice }: { invoice: InvoiceRow | null }) => {
  const translate = useTranslate()
  const typed: unknown = useWatch({ name: 'amount' })
  const amount = typeof typed === 'string' ? readAmount(typed) : null
  if (!invoice || !amount) return null
  const outcome = outcomeOf(invoice, amount)
  const sum = outcome.kind === 'covered' ? '' : formatMoney(outcome.sum)
  return (
    <Alert severity={severities[outcome.kind]} sx={{ mt: 1 }}>
      {translate(`resources.payments.form.${outcome.kind}`, { sum })}
    </Alert>
  )
}

/** Beside the form: the invoice it names. */
export const ChosenInvoice = ({ invoice }: { invoice: InvoiceRow | null }) =>
  invoice ? <InvoiceFacts invoice={invoice} /> : null
