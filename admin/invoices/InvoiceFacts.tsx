import Typography from '@mui/material/Typography'
import { BusinessDate } from '../fields/BusinessDate.tsx'
import { CopyText } from '../fields/CopyText.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Money } from '../fields/Money.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { Panel } from '../layout/Panel.tsx'
import { InvoiceState } from './InvoiceState.tsx'
import type { InvoiceRow } from './invoice.ts'
import { extraOf, isOverdue, missingOf } from './invoice-dues.ts'

const label = (field: string): string => `resources.invoices.fields.${field}`

const LoudSum = ({ name, sum, tone }: { name: string; sum: number; tone: 'money' | 'consumer' }) =>
  sum > 0 ? (
    <Fact label={label(name)}>
      <Typography component="span" sx={{ color: `tones.${tone}.ink`, fontWeight: 650 }}>
        <Money value={sum} />
      </Typography>
    </Fact>
  ) : null

const OtherInvoice = ({ name, id, number }: { name: string; id: number | null; number: string | null }) =>
  id === null ? null : (
    <Fact label={label(name)}>
      <RecordLink resource="invoices" id={id}>{`№ ${number}`}</RecordLink>
    </Fact>
  )

/** Whom the invoice is for, until when, and how it stands with the money. */
export const InvoiceFacts = ({ invoice }: { invoice: InvoiceRow }) => (
  <Panel>
    <Facts>
      <Fact label={label('state')}>
        <InvoiceState invoice={invoice} />
      </Fact>
      {invoice.voidReason ? <Fact label={label('voidReason')}>{invoice.voidReason}</Fact> : null}
      <OtherInvoice name="replacedBy" id={invoice.replacedById} number={invoice.replacedByNumber} />
      <OtherInvoice name="replaces" id={invoice.replacesId} number={invoice.replacesNumber} />
      <Fact label={label('sum')}>
        <b>
          <Money value={invoice.total} />
        </b>
      </Fact>
      <Fact label={label('received')}>
        <Money value={invoice.paid} />
      </Fact>
      <LoudSum name="lacks" sum={missingOf(invoice)} tone={isOverdue(invoice, new Date()) ? 'consumer' : 'money'} />
      <LoudSum name="extra" sum={extraOf(invoice)} tone="consumer" />
      <Fact label={label('dueOn')}>
        <BusinessDate value={invoice.dueOn} />
      </Fact>
      <Fact label={label('issuedOn')}>
        <BusinessDate value={invoice.issuedOn} />
      </Fact>
      <Fact label={label('number')}>
        <CopyText text={invoice.number} />
      </Fact>
      {invoice.discount > 0 ? (
        <Fact label={label('discount')}>
          <Money value={invoice.discount} />
          {`, ${invoice.discountReason ?? ''}`}
        </Fact>
      ) : null}
      <Fact label={label('payer')}>{invoice.payer}</Fact>
      {invoice.payerCode ? (
        <Fact label={label('payerCode')}>
          <CopyText text={invoice.payerCode} />
        </Fact>
      ) : null}
      <Fact label={label('account')}>
        <RecordLink resource="accounts" id={invoice.accountId}>
          {invoice.account}
        </RecordLink>
      </Fact>
      <Fact label={label('orderNumber')}>
        <RecordLink resource="orders" id={invoice.orderId}>{`№ ${invoice.orderNumber}`}</RecordLink>
      </Fact>
    </Facts>
  </Panel>
)
