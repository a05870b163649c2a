import Typography from '@mui/material/Typography'
import { DataTable, useTranslate } from 'react-admin'
import { instantText } from '../fields/Instant.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { ImportSupplierFile } from './ImportSupplierFile.tsx'
import type { SupplierImport } from './supplier-import.ts'

/** Suppliers' files that were brought in, the latest first, and the button that brings another. */
export const SupplierImportList = () => {
  const form = useTranslate()('resources.supplier-charge-imports.form')
  return (
    <>
      <ListPage<SupplierImport>
        sort={{ field: 'id', order: 'DESC' }}
        actions={<ImportSupplierFile />}
        phone={{
          primary: ({ name }) => name,
          secondary: ({ importedAt, importedBy }) => `${instantText(importedAt)} · ${importedBy}`,
          aside: ({ rows }) => rows,
        }}
      >
        <DataTable<SupplierImport> bulkActionButtons={false} rowClick={false}>
          <DataTable.Col<SupplierImport> source="name" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }} />
          <DataTable.Col<SupplierImport> source="rows" sx={numeric} />
          <DataTable.Col<SupplierImport> source="added" disableSort sx={numeric} />
          <DataTable.Col<SupplierImport> source="changed" disableSort sx={numeric} />
          <DataTable.Col<SupplierImport>
            source="importedAt"
            sx={unbroken}
            render={({ importedAt }) => instantText(importedAt)}
          />
          <DataTable.Col<SupplierImport> source="importedBy" disableSort />
        </DataTable>
      </ListPage>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
        {form}
      </Typography>
    </>
  )
}
