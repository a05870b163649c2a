import InvoiceIcon from '@mui/icons-material/RequestQuoteOutlined'
import type { ConsoleResource } from '../layout/console-resource.ts'
import { lazyPage } from '../layout/lazy-page.ts'

/** Invoices for services: issued and voided with their orders, settled by payments, read here. */
export const invoices: ConsoleResource = {
  name: 'invoices',
  label: { uk: 'Рахунок |||| Рахунки |||| Рахунки', en: 'Invoice |||| Invoices' },
  icon: InvoiceIcon,
  group: 'reference',
  list: lazyPage(() => import('./InvoiceList.tsx'), 'InvoiceList'),
  show: lazyPage(() => import('./InvoiceShow.tsx'), 'InvoiceShow'),
  recordRepresentation: 'number',
  access: { export: 'documents.export' },
}
