import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { type RaRecord, useCanAccess, useGetList, useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { Money } from '../../fields/Money.tsx'
import type { OrderPage } from '../order.ts'
import { ReversePayment } from './ReversePayment.tsx'

/** A row of GET /api/payments: a receipt, or the reversal of one. */
export interface PaymentLine extends RaRecord<number> {
  kind: 'receipt' | 'reversal'
  amount: number
  paidOn: string
  payer: string
  documentNumber: string
  reversesId: number | null
  reversedById: number | null
  reason: string | null
  recordedBy: string
}

const Line = ({ payment, reverses }: { payment: PaymentLine; reverses: boolean }) => {
  const translate = useTranslate()
  const [reversing, setReversing] = useState(false)
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.orders.money.${key}`, more)
  const { kind, amount, paidOn, payer, documentNumber, reversedById, reason, recordedBy } = payment
  const standing = kind === 'receipt' && reversedById === null
  const what = kind === 'reversal' ? `${say('reversal_of')}: ${reason ?? ''}` : `${payer}, № ${documentNumber}`
  return (
    <Box component="li" sx={{ py: 0.75 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Typography
          component="span"
          sx={{ flex: 1, textDecoration: standing || amount < 0 ? undefined : 'line-through' }}
        >
          <Money value={amount} />
        </Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {formatDate(paidOn)}
        </Typography>
        {reverses && standing && !reversing ? (
          <Button
            size="small"
            color="inherit"
            onClick={() => setReversing(true)}
            sx={{ minHeight: 24, py: 0, displayPrint: 'none' }}
          >
            {say('reverse')}
          </Button>
        ) : null}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {`${what} · ${say('by', { name: recordedBy })}`}
      </Typography>
      {reversing ? <ReversePayment paymentId={payment.id} onClose={() => setReversing(false)} /> : null}
    </Box>
  )
}

/** What came for the order, receipts and reversals, newest first. */
export const PaymentLines = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const { canAccess: reverses = false } = useCanAccess({ resource: 'payments', action: 'reverse' })
  const { data = [] } = useGetList<PaymentLine>('payments', {
    filter: { orderId: order.id },
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  })
  if (data.length === 0) return null
  return (
    <Box component="section" aria-label={translate('resources.orders.money.payments')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((payment) => (
          <Line key={payment.id} payment={payment} reverses={reverses} />
        ))}
      </Box>
    </Box>
  )
}
