import { DataTable, DateInput, SearchInput, useTranslate } from 'react-admin'
import { statementFormLabels } from '../../server/statements/parsed-statement.ts'
import { instantText } from '../fields/Instant.tsx'
import { Money } from '../fields/Money.tsx'
import { useWording } from '../fields/use-wording.ts'
import { CreateLink } from '../layout/CreateLink.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import { shortName } from '../layout/short-name.ts'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { periodText } from './period-text.ts'
import { QueuedChip } from './QueuedChip.tsx'
import type { StatementRow } from './statement.ts'

const useFilters = () => {
  const translate = useTranslate()
  return [
    <SearchInput
      key="q"
      source="q"
      alwaysOn
      placeholder={translate('resources.statements.search')}
      sx={{ width: { sm: 340 } }}
    />,
    <DateInput key="from" source="endsOn_gte" label="resources.statements.filters.from" />,
    <DateInput key="to" source="startsOn_lte" label="resources.statements.filters.to" />,
  ]
}

const FileCell = ({ statement: { name, form } }: { statement: StatementRow }) => {
  const word = useWording()
  return (
    <>
      <span style={{ overflowWrap: 'anywhere' }}>{name}</span>
      <span style={{ opacity: 0.75, whiteSpace: 'nowrap' }}>{` · ${word(statementFormLabels[form])}`}</span>
    </>
  )
}

/** A sum that wants work stands out; nothing is quiet. */
const open = ({ unmatched }: StatementRow) => (unmatched > 0 ? { color: 'tones.consumer.ink', fontWeight: 650 } : {})

/** The imported statements, the latest first, and how far each is solved. */
export const StatementList = () => (
  <ListPage<StatementRow>
    sort={{ field: 'importedAt', order: 'DESC' }}
    filters={useFilters()}
    actions={<CreateLink label="resources.statements.import" />}
    queryOptions={{
      refetchInterval: ({ state }) => (state.data?.data.some(({ queued }) => queued > 0) ? 2000 : false),
    }}
    phone={{
      primary: ({ name }) => <span style={{ overflowWrap: 'anywhere' }}>{name}</span>,
      secondary: (statement) => `${periodText(statement)} · ${shortName(statement.importedBy)}`,
      aside: ({ credits }) => <Money value={credits} />,
      foot: (statement) => <QueuedChip statement={statement} />,
    }}
  >
    <DataTable<StatementRow> bulkActionButtons={false} rowClick="show">
      <DataTable.Col<StatementRow> source="name" render={(statement) => <FileCell statement={statement} />} />
      <DataTable.Col<StatementRow> source="endsOn" sx={unbroken} render={periodText} />
      <DataTable.Col<StatementRow>
        source="credits"
        sx={{ ...numeric, fontWeight: 600 }}
        render={({ credits }) => <Money value={credits} bare />}
      />
      <DataTable.Col<StatementRow>
        source="debits"
        sx={numeric}
        render={({ debits }) => <Money value={debits} bare />}
      />
      <DataTable.Col<StatementRow>
        source="allocated"
        disableSort
        sx={numeric}
        render={({ allocated }) => <Money value={allocated} bare />}
      />
      <DataTable.Col<StatementRow>
        source="unmatched"
        disableSort
        sx={numeric}
        cellSx={open}
        render={({ unmatched }) => <Money value={unmatched} bare />}
      />
      <DataTable.Col<StatementRow>
        source="notOurs"
        disableSort
        sx={numeric}
        render={({ notOurs }) => <Money value={notOurs} bare />}
      />
      <DataTable.Col<StatementRow>
        source="importedAt"
        sx={unbroken}
        render={(statement) => (
          <>
            <span title={statement.importedBy}>
              {`${instantText(statement.importedAt)} · ${shortName(statement.importedBy)}`}
            </span>{' '}
            <QueuedChip statement={statement} busyOnly />
          </>
        )}
      />
    </DataTable>
  </ListPage>
)
