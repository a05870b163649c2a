import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import type { Offer } from '../../../server/matching/line-to-match.ts'
import { formatMoney } from '../../../server/money/kopiykas.ts'
import { useWording } from '../../fields/use-wording.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { LinePage } from '../statement-line.ts'
import { answersOf } from './answers.ts'
import { Caution, ChoiceCard, Quiet } from './ChoiceCard.tsx'
import { keyOf } from './choice-keys.ts'
import { owedOf } from './split.ts'

interface Props {
  line: LinePage
  disabled: boolean
  /** For those who may only look: nothing can be pressed, no key is taught. */
  readOnly: boolean
  onTake: (candidate: Offer) => void
}

const Card = ({ line, candidate, at, disabled, readOnly, onTake }: Props & { candidate: Offer; at: number }) => {
  const translate = useTranslate()
  const word = useWording()
  const phone = useIsPhone()
  const say = (key: string, more?: Record<string, unknown>) => translate(`resources.statement-lines.desk.${key}`, more)
  const { invoice, amount, reasons, caution } = candidate
  const owed = owedOf(candidate)
  const owes = invoice.state === 'void' ? say('is_void') : say('owes_nothing')
  const left = line.unmatched - amount
  return (
    <ChoiceCard
      combo={phone || readOnly ? null : keyOf(at)}
      first={at === 0}
      disabled={disabled || readOnly}
      head={invoice.payer}
      aside={owed > 0 ? say('owes', { sum: formatMoney(owed) }) : owes}
      onTake={() => onTake(candidate)}
    >
      <Quiet>
        {[
          `№ ${invoice.number}`,
          say('order', { number: invoice.orderNumber }),
          say('account', { number: invoice.account }),
        ].join(' · ')}
      </Quiet>
      <Quiet tone="done">{reasons.map(word).join(' · ')}</Quiet>
      {left > 0 ? <Quiet>{say('takes', { sum: formatMoney(amount), left: formatMoney(left) })}</Quiet> : null}
      {caution ? <Caution words={word(caution)} /> : null}
    </ChoiceCard>
  )
}

/** The invoices a credit may be for, best first, each with why. */
export const CandidateList = (props: Props) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
    {answersOf(props.line).map((candidate, at) => (
      <Card key={candidate.invoice.id} {...props} candidate={candidate} at={at} />
    ))}
  </Box>
)
