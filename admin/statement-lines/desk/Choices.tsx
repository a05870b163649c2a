import Alert from '@mui/material/Alert'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../fields/EmptyState.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import type { LinePage } from '../statement-line.ts'
import { answersOf } from './answers.ts'
import { CandidateList } from './CandidateList.tsx'
import { numberKeys } from './choice-keys.ts'
import { RefundChoices } from './RefundChoices.tsx'
import type { LineDeed } from './use-line-write.ts'

interface Props {
  line: LinePage
  busy: boolean
  /** Whether the keys are heard: not while a form is open. */
  keys: boolean
  onDecide: (deed: LineDeed) => void
}

const say = (key: string): string => `resources.statement-lines.desk.${key}`

/** A key held down must not decide the next line too. */
const pressedAnew = ({ repeat }: KeyboardEvent): boolean => !repeat

/** Enter belongs to a focused button or link first. */
const onNothing = (event: KeyboardEvent): boolean =>
  pressedAnew(event) && !document.activeElement?.closest('a, button, [role=button], [role=tab], summary')

const NumberKey = ({ combo, run }: { combo: string; run: () => void }) => {
  useShortcut(combo, run, useTranslate()(say('take_nth')), { when: pressedAnew })
  return null
}

/** What the deeds of a line's answers are, best first. */
const deedsOf = (line: LinePage): LineDeed[] =>
  line.direction === 'debit'
    ? line.refundCandidates.map(({ refund }) => ({ kind: 'payouts', refundId: refund.id }))
    : answersOf(line).map(({ invoice, amount }) => ({
        kind: 'allocations',
        parts: [{ invoiceNumber: invoice.number, amount }],
      }))

/** The answers to whose money it is: Enter takes the first, a number another. */
export const Choices = ({ line, busy, keys, onDecide }: Props) => {
  const translate = useTranslate()
  const debit = line.direction === 'debit'
  const deeds = deedsOf(line)
  const [first] = deeds
  const take = (deed: LineDeed | undefined) => deed && !busy && onDecide(deed)
  useShortcut('Enter', () => take(first), translate(say('take_first')), {
    enabled: keys && first !== undefined,
    when: onNothing,
  })
  const none = debit ? 'no_refunds' : 'no_candidates'
  return (
    <>
      {line.queued ? (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate(say('queued'))}
        </Alert>
      ) : null}
      {keys
        ? deeds
            .slice(0, numberKeys.length)
            .map((deed, at) => <NumberKey key={numberKeys[at]} combo={numberKeys[at] ?? ''} run={() => take(deed)} />)
        : null}
      {deeds.length === 0 ? (
        <EmptyState text={translate(say(none))} help={translate(say(`${none}_help`))} />
      ) : debit ? (
        <RefundChoices
          line={line}
          disabled={busy}
          readOnly={!keys}
          onTake={(refundId) => onDecide({ kind: 'payouts', refundId })}
        />
      ) : (
        <CandidateList
          line={line}
          disabled={busy}
          readOnly={!keys}
          onTake={({ invoice, amount }) =>
            onDecide({ kind: 'allocations', parts: [{ invoiceNumber: invoice.number, amount }] })
          }
        />
      )}
    </>
  )
}
