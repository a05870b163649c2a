import ReversalIcon from '@mui/icons-material/UndoOutlined'
import { useTranslate } from 'react-admin'
import { StateChip } from '../fields/StateChip.tsx'
import { isStanding, type PaymentRow } from './payment.ts'

/** Whether an entry counts, was taken back, or takes another back. */
export const PaymentState = ({ payment }: { payment: PaymentRow }) => {
  const translate = useTranslate()
  const say = (key: string) => translate(`resources.payments.state.${key}`)
  if (isStanding(payment)) return <StateChip label={say('received')} tone="done" />
  if (payment.kind === 'receipt') return <StateChip label={say('reversed')} tone="refused" />
  return <StateChip label={say('reversal')} tone="money" icon={ReversalIcon} />
}
