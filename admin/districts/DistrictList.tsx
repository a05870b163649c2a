import { DataTable } from 'react-admin'
import { ListPage } from '../layout/ListPage.tsx'
import type { District } from './district.ts'

/** The REMs: a table on a desk, cards on a phone. */
export const DistrictList = () => (
  <ListPage<District>
    sort={{ field: 'name', order: 'ASC' }}
    phone={{ primary: ({ name }) => name, secondary: ({ address }) => address, aside: ({ code }) => code }}
  >
    <DataTable bulkActionButtons={false} rowClick="show">
      <DataTable.Col source="code" />
      <DataTable.Col source="name" />
      <DataTable.Col source="address" disableSort />
      <DataTable.Col source="phone" disableSort />
    </DataTable>
  </ListPage>
)
