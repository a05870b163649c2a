import Link from '@mui/material/Link'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Money } from '../fields/Money.tsx'
import { Panel } from '../layout/Panel.tsx'
import type { LineState } from '../statement-lines/statement-line.ts'
import { SolveButton } from './SolveButton.tsx'
import type { StatementRow } from './statement.ts'

/** The list of a statement's lines in some states, as an address. */
const linesAt = (statementId: number, filter: Record<string, unknown>): string =>
  `/statement-lines?filter=${encodeURIComponent(JSON.stringify({ statementId, ...filter }))}`

/** What became of the money that a statement brought; each sum leads to its lines. */
export const StatementSums = ({ statement }: { statement: StatementRow }) => {
  const translate = useTranslate()
  const { id, allocated, unmatched, notOurs } = statement
  const sums: [LineState, number][] = [
    ['matched', allocated],
    ['unmatched', unmatched],
    ['not_ours', notOurs],
  ]
  return (
    <Panel title={translate('resources.statements.sums')}>
      <Facts>
        {sums.map(([state, sum]) => (
          <Fact key={state} label={`resources.statement-lines.state.${state}`}>
            <Link component={RouterLink} to={linesAt(id, { state, direction: 'credit' })}>
              <Money value={sum} />
            </Link>
          </Fact>
        ))}
      </Facts>
      <SolveButton statement={statement} />
    </Panel>
  )
}
