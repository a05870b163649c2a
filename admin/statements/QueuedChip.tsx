import BusyIcon from '@mui/icons-material/AutorenewOutlined'
import { useTranslate } from 'react-admin'
import { formatMoney } from '../../server/money/kopiykas.ts'
import { StateChip } from '../fields/StateChip.tsx'
import type { StatementRow } from './statement.ts'

interface Props {
  statement: StatementRow
  /** Nothing once the lines are done. */
  busyOnly?: boolean
}

/** How far a statement is: lines in progress, money unmatched, or all accounted for. */
export const QueuedChip = ({ statement: { queued, unmatched }, busyOnly = false }: Props) => {
  const translate = useTranslate()
  if (queued > 0) {
    return (
      <StateChip
        label={translate('resources.statements.queued', { smart_count: queued })}
        tone="crew"
        icon={BusyIcon}
      />
    )
  }
  if (busyOnly) return null
  const say = (key: string) => translate(`resources.statement-lines.state.${key}`)
  if (unmatched === 0) return <StateChip label={say('matched')} tone="done" />
  return <StateChip label={`${say('unmatched')}: ${formatMoney(unmatched)}`} tone="office" />
}
