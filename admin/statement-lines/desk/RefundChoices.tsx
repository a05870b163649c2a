import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Money } from '../../fields/Money.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { LinePage, RefundCandidate } from '../statement-line.ts'
import { ChoiceCard } from './ChoiceCard.tsx'
import { keyOf } from './choice-keys.ts'

interface Props {
  line: LinePage
  disabled: boolean
  onTake: (refund: RefundCandidate) => void
}

/** The refunds a debit may have paid out, best first. */
export const RefundChoices = ({ line: { refundCandidates }, disabled, onTake }: Props) => {
  const translate = useTranslate()
  const word = useWording()
  const phone = useIsPhone()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.statement-lines.desk.${key}`, more)
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {refundCandidates.map((refund, at) => (
        <ChoiceCard
          key={refund.refundId}
          combo={phone ? null : keyOf(at)}
          first={at === 0}
          disabled={disabled}
          head={refund.payee}
          aside={<Money value={refund.amount} />}
          onTake={() => onTake(refund)}
        >
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
            {[
              say('order', { number: refund.orderNumber }),
              refund.listNumber ? say('list', { number: refund.listNumber }) : '',
              refund.payeeIban ?? '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <Typography component="span" variant="body2" sx={{ color: 'tones.done.ink', display: 'block' }}>
            {refund.reasons.map(word).join(' · ')}
          </Typography>
        </ChoiceCard>
      ))}
    </Box>
  )
}
