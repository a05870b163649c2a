import { DataTable, useTranslate } from 'react-admin'
import { instantText } from '../fields/Instant.tsx'
import { CreateLink } from '../layout/CreateLink.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { kwhText } from '../readings/figures.ts'
import { changedBy, type ReadingImport } from './reading-import.ts'

/** The files of readings that were brought in, the latest first, and the way to bring another. */
export const ReadingImportList = () => {
  const translate = useTranslate()
  return (
    <ListPage<ReadingImport>
      sort={{ field: 'id', order: 'DESC' }}
      actions={<CreateLink label="resources.reading-imports.import" />}
      phone={{
        open: false,
        primary: ({ name }) => name,
        secondary: ({ importedAt, importedBy }) => `${instantText(importedAt)} · ${importedBy}`,
        aside: ({ added }) => kwhText(added),
        foot: ({ refused }) =>
          refused > 0 ? translate('resources.reading-imports.faults.title', { smart_count: refused }) : null,
      }}
    >
      <DataTable<ReadingImport> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<ReadingImport> source="name" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }} />
        <DataTable.Col<ReadingImport> source="rows" render={({ rows }) => kwhText(rows)} sx={numeric} />
        <DataTable.Col<ReadingImport> source="added" render={({ added }) => kwhText(added)} sx={numeric} />
        <DataTable.Col<ReadingImport>
          source="changed"
          disableSort
          render={(file) => kwhText(changedBy(file))}
          sx={numeric}
        />
        <DataTable.Col<ReadingImport>
          source="repeated"
          disableSort
          render={({ repeated }) => kwhText(repeated)}
          sx={numeric}
        />
        <DataTable.Col<ReadingImport> source="refused" render={({ refused }) => kwhText(refused)} sx={numeric} />
        <DataTable.Col<ReadingImport>
          source="importedAt"
          sx={unbroken}
          render={({ importedAt }) => instantText(importedAt)}
        />
        <DataTable.Col<ReadingImport> source="importedBy" disableSort />
      </DataTable>
    </ListPage>
  )
}
