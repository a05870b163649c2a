import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useCanAccess, useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { CopyText } from '../../fields/CopyText.tsx'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Money } from '../../fields/Money.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { OrderPage } from '../order.ts'
import { useServices } from '../use-services.ts'
import { balanceOf } from './balance.ts'
import { PaymentLines } from './PaymentLines.tsx'
import { RecordPayment } from './RecordPayment.tsx'

const label = (name: string): string => `resources.orders.money.${name}`

const Sums = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const { invoice, toPay, received, missing, extra } = balanceOf(order.invoices)
  if (!invoice) return null
  return (
    <Facts>
      <Fact label="resources.orders.documents.invoice">
        <CopyText text={invoice.number} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(label('due'), { day: formatDate(invoice.dueOn) })}
        </Typography>
      </Fact>
      <Fact label={label('to_pay')}>
        <Money value={toPay} />
      </Fact>
      <Fact label={label('received')}>
        <Money value={received} />
      </Fact>
      {missing > 0 ? (
        <Fact label={label('missing')}>
          <Typography component="span" sx={{ color: 'tones.money.ink', fontWeight: 650 }}>
            <Money value={missing} />
          </Typography>
        </Fact>
      ) : null}
      {missing === 0 && extra === 0 ? (
        <Fact label={label('status')}>
          <Typography component="span" sx={{ color: 'tones.done.ink', fontWeight: 600 }}>
            {translate(label('covered'))}
          </Typography>
        </Fact>
      ) : null}
      {extra > 0 ? (
        <Fact label={label('extra')}>
          <Typography component="span" sx={{ color: 'tones.consumer.ink', fontWeight: 650 }}>
            <Money value={extra} />
          </Typography>
        </Fact>
      ) : null}
    </Facts>
  )
}

/** What is to be paid, what came and what is missing; a clerk records and reverses payments here. */
export const MoneyPanel = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const [recording, setRecording] = useState(false)
  const { canAccess: records = false } = useCanAccess({ resource: 'payments', action: 'record' })
  const { canAccess: reads = false } = useCanAccess({ resource: 'payments', action: 'list' })
  const free = useServices().some(({ code, paid }) => code === order.serviceCode && !paid)
  const balance = balanceOf(order.invoices)
  const phone = useIsPhone()
  const offered = records && balance.invoice !== undefined && !recording
  const awaited = order.tone === 'money'
  useShortcut('e', () => setRecording(true), translate(label('record')), { enabled: offered && awaited })
  return (
    <Panel title={translate(label('title'))}>
      <Stack sx={{ gap: 1.5 }}>
        {balance.invoice ? (
          <Sums order={order} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{translate(label(free ? 'free' : 'none'))}</Typography>
        )}
        {reads && order.invoices.length > 0 ? <PaymentLines order={order} /> : null}
        {offered ? (
          <Button
            variant={awaited ? 'contained' : 'text'}
            endIcon={awaited && !phone ? <KeyCap combo="e" /> : undefined}
            onClick={() => setRecording(true)}
            sx={{ alignSelf: 'flex-start', displayPrint: 'none' }}
          >
            {translate(label('record'))}
          </Button>
        ) : null}
        {recording ? <RecordPayment order={order} onClose={() => setRecording(false)} /> : null}
      </Stack>
    </Panel>
  )
}
