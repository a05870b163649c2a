import { listRoutes } from '../http/list-routes.ts'
import { listInvoices, showInvoice } from './invoice-list-views.ts'
import { invoiceFields } from './invoice-policy.ts'

/** The register of invoices, to be read: orders issue and void them, payments settle them. */
export const invoiceRoutes = listRoutes({
  resource: 'invoices',
  may: 'invoices.read',
  fields: invoiceFields,
  list: listInvoices,
  show: showInvoice,
})
