import { useGetOne, useRecordContext } from 'react-admin'
import { ShowPage } from '../layout/ShowPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
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
    <TwoColumns
      main={
        <>
          <StatementProgress statement={statement} />
          <LinesOfStatement statement={statement} />
        </>
      }
      side={
        <>
          <StatementSums statement={statement} />
          <StatementFacts statement={statement} />
        </>
      }
      sideFirst
    />
  )
}

/** One statement: what became of its money, and its lines. */
export const StatementShow = () => (
  <ShowPage<StatementRow>>
    <Contents />
  </ShowPage>
)
