import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Money } from '../../fields/Money.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { LinePage } from '../statement-line.ts'
import { Caution, ChoiceCard, Quiet } from './ChoiceCard.tsx'
import { keyOf } from './choice-keys.ts'

interface Props {
  line: LinePage
  disabled: boolean
  /** For those who may only look: nothing can be pressed, no key is taught. */
  readOnly: boolean
  onTake: (refundId: number) => void
}

/** The refunds a debit may have paid out, best first. */
export const RefundChoices = ({ line: { refundCandidates }, disabled, readOnly, onTake }: Props) => {
  const translate = useTranslate()
  const word = useWording()
  const phone = useIsPhone()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.statement-lines.desk.${key}`, more)
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {refundCandidates.map(({ refund, reasons, caution }, at) => (
        <ChoiceCard
          key={refund.id}
          combo={phone || readOnly ? null : keyOf(at)}
          first={at === 0}
          disabled={disabled || readOnly}
          head={refund.payee}
          aside={<Money value={refund.rest} />}
          onTake={() => onTake(refund.id)}
        >
          <Quiet>
            {[
              say('order', { number: refund.orderNumber }),
              say('list', { number: refund.listNumber }),
              refund.payeeIban,
            ].join(' · ')}
          </Quiet>
          <Quiet tone="done">{reasons.map(word).join(' · ')}</Quiet>
          {caution ? <Caution words={word(caution)} /> : null}
        </ChoiceCard>
      ))}
    </Box>
  )
}
