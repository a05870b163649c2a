import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { Panel } from '../layout/Panel.tsx'
import type { StatementRow } from './statement.ts'

/** While the office looks at the new lines: how many are done. Afterwards what it posted is asked anew. */
export const StatementProgress = ({ statement: { queued, added } }: { statement: StatementRow }) => {
  const translate = useTranslate()
  const queries = useQueryClient()
  const before = useRef(queued)
  useEffect(() => {
    if (before.current !== queued) {
      for (const key of ['statement-lines', 'payments', 'invoices', 'orders', 'counts', 'ledger']) {
        void queries.invalidateQueries({ queryKey: [key] })
      }
    }
    before.current = queued
  }, [queued, queries])
  if (queued === 0) return null
  const done = Math.max(0, added - queued)
  const said = translate('resources.statements.progress', { done, total: added })
  return (
    <Panel title={said}>
      <LinearProgress variant="determinate" value={added > 0 ? (100 * done) / added : 0} aria-label={said} />
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        {translate('resources.statements.queued_help')}
      </Typography>
    </Panel>
  )
}
