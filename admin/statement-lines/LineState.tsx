import BusyIcon from '@mui/icons-material/AutorenewOutlined'
import { useTranslate } from 'react-admin'
import type { Tone } from '../../server/lifecycle/define-lifecycle.ts'
import { StateChip } from '../fields/StateChip.tsx'
import type { LineRow, LineState as State } from './statement-line.ts'

const tones: Record<State, Tone> = { unmatched: 'office', partly: 'money', matched: 'done', not_ours: 'refused' }

/** How far a line is accounted for; one that the office has not looked at yet says so. */
export const LineState = ({ line: { state, queued } }: { line: Pick<LineRow, 'state' | 'queued'> }) => {
  const translate = useTranslate()
  const say = (key: string) => translate(`resources.statement-lines.state.${key}`)
  if (queued && state === 'unmatched') return <StateChip label={say('queued')} tone="crew" icon={BusyIcon} />
  return <StateChip label={say(state)} tone={tones[state] ?? 'refused'} />
}
