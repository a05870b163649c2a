import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Money } from '../../fields/Money.tsx'
import { RecordLink } from '../../fields/RecordLink.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { PaymentItem } from '../../payments/PaymentItem.tsx'
import { OrderLink } from '../RefundCells.tsx'
import type { RefundPage, RefundPayment } from '../refund.ts'

const label = (field: string): string => `resources.refunds.fields.${field}`

const Paid = ({ payment }: { payment: RefundPayment }) => {
  const translate = useTranslate()
  const { payer, documentNumber, iban, reversed, ...paid } = payment
  const words = [payer, `№ ${documentNumber}`, iban, reversed ? translate('resources.refunds.page.reversed') : null]
  return <PaymentItem {...paid} words={words.filter(Boolean).join(' · ')} struck={reversed} />
}

/** What the money was for: order, account, invoice, and what came for it. */
export const RefundPapers = ({ refund }: { refund: RefundPage }) => {
  const translate = useTranslate()
  const { invoice, payments } = refund
  return (
    <Panel title={translate('resources.refunds.page.what_for')}>
      <Facts>
        <Fact label={label('orderNumber')}>
          <OrderLink refund={refund} />
        </Fact>
        <Fact label={label('account')}>
          <RecordLink resource="accounts" id={refund.accountId}>
            {refund.account}
          </RecordLink>
        </Fact>
        <Fact label={label('invoiceNumber')}>
          <RecordLink resource="invoices" id={refund.invoiceId}>
            {refund.invoiceNumber}
          </RecordLink>
        </Fact>
        {invoice ? (
          <>
            <Fact label={label('invoiced')}>
              <Money value={invoice.total} />
            </Fact>
            <Fact label={label('received')}>
              <Money value={invoice.paid} />
            </Fact>
          </>
        ) : null}
      </Facts>
      {payments.length === 0 ? (
        <Typography sx={{ color: 'text.secondary', mt: 1 }}>
          {translate('resources.refunds.page.no_payments')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
          {payments.map((payment) => (
            <Paid key={payment.id} payment={payment} />
          ))}
        </Box>
      )}
    </Panel>
  )
}
