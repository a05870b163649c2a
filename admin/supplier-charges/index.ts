import SupplierIcon from '@mui/icons-material/BoltOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Suppliers' files on energy money: the office keeps none of its own, its papers show what these say. */
export const supplierCharges: ConsoleResource = {
  name: 'supplier-charge-imports',
  label: {
    uk: 'Дані постачальника |||| Дані постачальників |||| Дані постачальників',
    en: 'Supplier’s data |||| Suppliers’ data',
  },
  icon: SupplierIcon,
  group: 'reference',
  list: lazyPage(() => import('./SupplierImportList.tsx'), 'SupplierImportList'),
  recordRepresentation: 'name',
  access: { list: 'supplier_charges.import', create: 'supplier_charges.import' },
}
