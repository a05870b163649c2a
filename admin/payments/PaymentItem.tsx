import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { formatDate } from '../../server/time/iso-date.ts'
import { Money } from '../fields/Money.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'

interface Props {
  id: number
  /** Kopiykas. */
  amount: number
  paidOn: string
  /** What is said of it under its sum. */
  words: string
  /** It was taken back. */
  struck: boolean
}

/** An entry of the journal as a list's item: its sum, its day, and a line of words; what was taken back is struck through. */
export const PaymentItem = ({ id, amount, paidOn, words, struck }: Props) => (
  <Box component="li" sx={{ py: 0.75 }}>
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
      <Box component="span" sx={{ flex: 1, textDecoration: struck ? 'line-through' : undefined }}>
        <RecordLink resource="payments" id={id}>
          <Money value={amount} />
        </RecordLink>
      </Box>
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {formatDate(paidOn)}
      </Typography>
    </Box>
    <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {words}
    </Typography>
  </Box>
)
