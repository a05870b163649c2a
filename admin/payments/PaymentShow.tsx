import Button from '@mui/material/Button'
import { useState } from 'react'
import { useCanAccess, useRecordContext, useTranslate } from 'react-admin'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Instant } from '../fields/Instant.tsx'
import { Money } from '../fields/Money.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { ReversePayment } from '../orders/money/ReversePayment.tsx'
import { PaymentSource, PostedLater } from './PaymentSource.tsx'
import { PaymentState } from './PaymentState.tsx'
import { isCorrection, isStanding, type PaymentRow } from './payment.ts'

const label = (field: string): string => `resources.payments.fields.${field}`

const OtherEntry = ({ payment }: { payment: PaymentRow }) => {
  const translate = useTranslate()
  const other = payment.reversedById ?? payment.reversesId
  if (other === null) return null
  return (
    <Fact label={label(payment.kind === 'reversal' ? 'reversesId' : 'reversedById')}>
      <RecordLink resource="payments" id={other}>
        {translate('resources.payments.other_entry')}
      </RecordLink>
    </Fact>
  )
}

const PaymentFacts = ({ payment }: { payment: PaymentRow }) => (
  <Facts>
    <Fact label={label('amount_full')}>
      <b>
        <Money value={payment.amount} />
      </b>
    </Fact>
    <Fact label={label('state')}>
      <PaymentState payment={payment} />
    </Fact>
    {payment.reason ? <Fact label={label('reason')}>{payment.reason}</Fact> : null}
    <OtherEntry payment={payment} />
    <Fact label={label('paidOn')}>
      <BusinessDate value={payment.paidOn} />
    </Fact>
    {isCorrection(payment) ? (
      <Fact label={label('postedOn')}>
        <PostedLater payment={payment} />
      </Fact>
    ) : null}
    <Fact label={label('source')}>
      <PaymentSource payment={payment} />
    </Fact>
    <Fact label={label('payer')}>{payment.payer}</Fact>
    <Fact label={label('documentNumber')}>{payment.documentNumber}</Fact>
    <Fact label={label('invoiceNumber')}>
      <RecordLink resource="invoices" id={payment.invoiceId}>
        {payment.invoiceNumber}
      </RecordLink>
    </Fact>
    <Fact label={label('orderNumber')}>
      <RecordLink resource="orders" id={payment.orderId}>{`№ ${payment.orderNumber}`}</RecordLink>
    </Fact>
    <Fact label={label('account')}>
      <RecordLink resource="accounts" id={payment.accountId}>
        {payment.account}
      </RecordLink>
    </Fact>
    <Fact label={label('recordedBy')}>
      {payment.recordedBy}
      {', '}
      <Instant value={payment.recordedAt} />
    </Fact>
  </Facts>
)

const Reversal = ({ payment }: { payment: PaymentRow }) => {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const { canAccess: reverses = false } = useCanAccess({ resource: 'payments', action: 'reverse' })
  // the form stays until it has said that it is saved
  if (open) {
    return (
      <Panel narrow title={translate('resources.payments.reverse')}>
        <ReversePayment paymentId={payment.id} onClose={() => setOpen(false)} />
      </Panel>
    )
  }
  if (!reverses || !isStanding(payment)) return null
  return (
    <Button color="error" onClick={() => setOpen(true)} sx={{ justifySelf: 'start', displayPrint: 'none' }}>
      {translate('resources.payments.reverse')}
    </Button>
  )
}

const PaymentDesk = () => {
  const payment = useRecordContext<PaymentRow>()
  if (!payment) return null
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Panel narrow>
        <PaymentFacts payment={payment} />
      </Panel>
      <Reversal payment={payment} />
    </div>
  )
}

/** One entry of the journal; a receipt is taken back here, with a reason. */
export const PaymentShow = () => (
  <ShowPage<PaymentRow>>
    <PaymentDesk />
  </ShowPage>
)
