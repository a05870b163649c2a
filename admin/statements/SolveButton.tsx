import Button from '@mui/material/Button'
import { useCanAccess, useGetList, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import type { LineRow } from '../statement-lines/statement-line.ts'
import type { StatementRow } from './statement.ts'

/** To the matching desk, at the first line of the statement that waits; nothing where none does. */
export const SolveButton = ({ statement: { id, queued, unmatched } }: { statement: StatementRow }) => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const phone = useIsPhone()
  const { canAccess: matches = false } = useCanAccess({ resource: 'statement-lines', action: 'match' })
  const { data } = useGetList<LineRow>(
    'statement-lines',
    {
      filter: { statementId: id, state: ['unmatched', 'partly'], direction: 'credit' },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'id', order: 'ASC' },
    },
    { enabled: matches && unmatched > 0 },
  )
  const first = unmatched > 0 && queued === 0 ? data?.[0] : undefined
  const label = translate('resources.statements.solve')
  const go = () => first && navigate(`/statement-lines/${first.id}/show?statement=${id}`)
  useShortcut('e', go, label, { enabled: first !== undefined })
  if (!first) return null
  return (
    <Button
      variant="contained"
      onClick={go}
      endIcon={phone ? undefined : <KeyCap combo="e" />}
      sx={{ mt: 2, width: { xs: '100%', sm: 'auto' }, displayPrint: 'none' }}
    >
      {label}
    </Button>
  )
}
