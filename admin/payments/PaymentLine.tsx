import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { Money } from '../fields/Money.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import type { PaymentRow } from './payment.ts'

/** One entry of the journal in few words, as a list's item; a receipt taken back is struck through. */
export const PaymentLine = ({ payment }: { payment: PaymentRow }) => {
  const translate = useTranslate()
  const { id, kind, amount, paidOn, payer, documentNumber, reversedById, reason } = payment
  const what = kind === 'reversal' ? translate('resources.payments.reversal_because', { reason }) : payer
  return (
    <Box component="li" sx={{ py: 0.75 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Box component="span" sx={{ flex: 1, textDecoration: reversedById === null ? undefined : 'line-through' }}>
          <RecordLink resource="payments" id={id}>
            <Money value={amount} />
          </RecordLink>
        </Box>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {formatDate(paidOn)}
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {`${what} · № ${documentNumber}`}
      </Typography>
    </Box>
  )
}
