import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCanAccess, useGetList, useTranslate } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import { Panel } from '../layout/Panel.tsx'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { PaymentLine } from '../payments/PaymentLine.tsx'
import type { PaymentRow } from '../payments/payment.ts'
import type { InvoiceRow } from './invoice.ts'
import { missingOf } from './invoice-dues.ts'

const RecordButton = ({ invoice }: { invoice: InvoiceRow }) => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const phone = useIsPhone()
  const to = `/payments/create?invoice=${encodeURIComponent(invoice.number)}`
  const label = translate('resources.payments.record')
  useShortcut('e', () => navigate(to), label)
  return (
    <Button
      component={Link}
      to={to}
      variant="contained"
      endIcon={phone ? undefined : <KeyCap combo="e" />}
      fullWidth
      sx={{ mt: 1.5, displayPrint: 'none' }}
    >
      {label}
    </Button>
  )
}

/** What came for the invoice, and the way to write down more while something is missing. */
export const InvoicePayments = ({ invoice }: { invoice: InvoiceRow }) => {
  const translate = useTranslate()
  const { canAccess: reads = false } = useCanAccess({ resource: 'payments', action: 'list' })
  const { canAccess: records = false } = useCanAccess({ resource: 'payments', action: 'create' })
  const { data } = useGetList<PaymentRow>(
    'payments',
    {
      filter: { invoiceId: invoice.id },
      sort: { field: 'id', order: 'DESC' },
      pagination: { page: 1, perPage: 100 },
    },
    { enabled: reads },
  )
  if (!reads) return null
  return (
    <Panel title={translate('resources.invoices.payments')}>
      {data?.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('resources.invoices.no_payments')}</Typography>
      ) : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map((payment) => (
          <PaymentLine key={payment.id} payment={payment} />
        ))}
      </Box>
      {records && missingOf(invoice) > 0 ? <RecordButton invoice={invoice} /> : null}
    </Panel>
  )
}
