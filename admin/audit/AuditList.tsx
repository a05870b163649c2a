import { DataTable } from 'react-admin'
import { Instant } from '../fields/Instant.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import { unbroken } from '../layout/table-cells.ts'
import type { AuditRow } from './audit-entry.ts'
import { DeedDetails, DeedRecord, useActionName } from './DeedCells.tsx'
import { useAuditFilters } from './use-audit-filters.tsx'
import { VerifyButton } from './VerifyButton.tsx'

const tabs: ListTab[] = [
  { key: 'all', filter: {} },
  { key: 'staff', filter: { actorKind: 'staff' } },
  { key: 'consumer', filter: { actorKind: 'consumer' } },
  { key: 'system', filter: { actorKind: 'system' } },
]

/** The log, newest deed first: when, who, what, to which record. */
export const AuditList = () => {
  const actionName = useActionName()
  return (
    <ListPage<AuditRow>
      sort={{ field: 'id', order: 'DESC' }}
      perPage={50}
      filters={useAuditFilters()}
      tabs={tabs}
      actions={<VerifyButton />}
      phone={{
        primary: ({ action }) => actionName(action),
        secondary: (entry) => (
          <>
            {entry.by}
            <br />
            <Instant value={entry.at} />
            {' · '}
            <DeedRecord entry={entry} inText />
          </>
        ),
        foot: (entry) => <DeedDetails entry={entry} />,
        open: false,
      }}
    >
      <DataTable<AuditRow> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<AuditRow> source="at" render={({ at }) => <Instant value={at} />} />
        <DataTable.Col<AuditRow> source="by" disableSort sx={unbroken} />
        <DataTable.Col<AuditRow>
          source="action"
          disableSort
          sx={{ ...unbroken, fontWeight: 600 }}
          render={({ action }) => actionName(action)}
        />
        <DataTable.Col<AuditRow>
          source="resource"
          disableSort
          sx={unbroken}
          render={(entry) => <DeedRecord entry={entry} />}
        />
        <DataTable.Col<AuditRow>
          label="resources.audit.fields.details"
          sx={{ overflowWrap: 'anywhere' }}
          render={(entry) => <DeedDetails entry={entry} />}
        />
      </DataTable>
    </ListPage>
  )
}
