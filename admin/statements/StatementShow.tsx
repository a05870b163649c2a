import Box from '@mui/material/Box'
import { useGetOne, useRecordContext } from 'react-admin'
import { ShowPage } from '../layout/ShowPage.tsx'
import { LinesOfStatement } from './LinesOfStatement.tsx'
import { StatementFacts } from './StatementFacts.tsx'
import { StatementProgress } from './StatementProgress.tsx'
import { StatementSums } from './StatementSums.tsx'
import type { StatementRow } from './statement.ts'

const Contents = () => {
  const record = useRecordContext<StatementRow>()
  // lines are posted behind the page: the sums follow until the last one is done
  const { data: fresh } = useGetOne<StatementRow>(
    'statements',
    { id: record?.id ?? 0 },
    { enabled: record !== undefined, refetchInterval: ({ state }) => (state.data?.queued ? 1000 : false) },
  )
  const statement = fresh ?? record
  if (!statement) return null
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <StatementProgress statement={statement} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 2fr)' },
        }}
      >
        <StatementSums statement={statement} />
        <StatementFacts statement={statement} />
      </Box>
      <LinesOfStatement statement={statement} />
    </Box>
  )
}

/** One statement: what became of its money, and its lines. */
export const StatementShow = () => (
  <ShowPage<StatementRow>>
    <Contents />
  </ShowPage>
)
