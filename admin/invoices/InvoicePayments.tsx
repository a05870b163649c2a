import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useCanAccess, useGetList, useTranslate } from 'react-admin'
import { MainLink } from '../layout/MainLink.tsx'
import { Panel } from '../layout/Panel.tsx'
import { PaymentLine } from '../payments/PaymentLine.tsx'
import type { PaymentRow } from '../payments/payment.ts'
import type { InvoiceRow } from './invoice.ts'
import { missingOf } from './invoice-dues.ts'

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
  const record = `/payments/create?invoice=${encodeURIComponent(invoice.number)}`
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
      {records && missingOf(invoice) > 0 ? (
        <MainLink to={record} label={translate('resources.payments.record')} fullWidth sx={{ mt: 1.5 }} />
      ) : null}
    </Panel>
  )
}
