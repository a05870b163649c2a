import Box from '@mui/material/Box'
import { ListBase, Pagination, useListContext, useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { EmptyState } from '../fields/EmptyState.tsx'
import { Money } from '../fields/Money.tsx'
import { PhoneList } from '../fields/PhoneList.tsx'
import { LoadError } from '../layout/LoadError.tsx'
import { Panel } from '../layout/Panel.tsx'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { LineState } from '../statement-lines/LineState.tsx'
import { clamped, LineTable, signedAmount } from '../statement-lines/LineTable.tsx'
import type { LineRow } from '../statement-lines/statement-line.ts'
import type { StatementRow } from './statement.ts'

const Rows = ({ statementId }: { statementId: number }) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { total, isPending, error, refetch } = useListContext<LineRow>()
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!isPending && total === 0) return <EmptyState text={translate('resources.statements.no_new')} />
  if (!phone) return <LineTable rowClick={(id) => `/statement-lines/${id}/show?statement=${statementId}`} />
  return (
    <PhoneList<LineRow>
      primary={({ party, documentNumber }) => party || `№ ${documentNumber}`}
      secondary={({ bookedOn, purpose }) => <span style={clamped(2)}>{`${formatDate(bookedOn)} · ${purpose}`}</span>}
      aside={(line) => <Money value={signedAmount(line)} />}
      foot={(line) => <LineState line={line} />}
    />
  )
}

/** The lines that a statement added, in the bank's order; each opens at the desk, which then goes through them. */
export const LinesOfStatement = ({ statement: { id } }: { statement: StatementRow }) => {
  const translate = useTranslate()
  return (
    <Panel title={translate('resources.statements.lines')}>
      <ListBase<LineRow>
        resource="statement-lines"
        filter={{ statementId: id }}
        sort={{ field: 'id', order: 'ASC' }}
        perPage={50}
        disableSyncWithLocation
        storeKey={`statements.${id}.lines`}
      >
        <Box sx={{ mx: -2, overflowX: 'auto' }}>
          <Rows statementId={id} />
        </Box>
        <Pagination rowsPerPageOptions={[50, 100, 250]} />
      </ListBase>
    </Panel>
  )
}
