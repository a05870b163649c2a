import type { Knex } from 'knex'
import { type ExportedColumn, exportQuerySchema, exportRegister } from '../documents/export-register.ts'
import { type ListQuery, readListQuery } from '../http/list-query.ts'
import { listRoutes } from '../http/list-routes.ts'
import { type Route, route } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { listInvoices, type RegisterOf, showInvoice } from './invoice-list-views.ts'
import { invoiceFields } from './invoice-policy.ts'
import { totalInvoices } from './invoice-totals-views.ts'

const columns: readonly ExportedColumn[] = [
  { field: 'number', title: 'Рахунок', kind: 'text', width: 14 },
  { field: 'issuedOn', title: 'Дата', kind: 'date', width: 12 },
  { field: 'dueOn', title: 'Сплатити до', kind: 'date', width: 12 },
  { field: 'orderNumber', title: 'Заявка', kind: 'number', width: 10 },
  { field: 'account', title: 'Особовий рахунок', kind: 'text', width: 18 },
  { field: 'payer', title: 'Платник', kind: 'text', width: 34 },
  { field: 'payerCode', title: 'Код платника', kind: 'text', width: 13 },
  { field: 'net', title: 'Без ПДВ, грн', kind: 'money', width: 14 },
  { field: 'vat', title: 'ПДВ, грн', kind: 'money', width: 12 },
  { field: 'total', title: 'Усього, грн', kind: 'money', width: 14 },
  { field: 'discount', title: 'Знижка, грн', kind: 'money', width: 12 },
  { field: 'paid', title: 'Сплачено, грн', kind: 'money', width: 14 },
  { field: 'left', title: 'Залишок, грн', kind: 'money', width: 14 },
  { field: 'stateLabel', title: 'Стан', kind: 'text', width: 14 },
  { field: 'replacesNumber', title: 'Замість рахунка', kind: 'text', width: 14 },
  { field: 'replacedByNumber', title: 'Замінено рахунком', kind: 'text', width: 14 },
  { field: 'voidReason', title: 'Чому анульовано', kind: 'text', width: 30 },
]

const register = ({ seal, clock }: Office): RegisterOf => ({ seal, today: kyivDateOf(clock.now()) })

const list = (knex: Knex, actor: Actor, asked: ListQuery, office: Office) =>
  listInvoices(knex, actor, asked, register(office))

/** The register of invoices, to be read: orders issue and void them, payments settle them. */
export const invoiceRoutes: Route[] = [
  route({
    method: 'get',
    path: '/invoices/totals',
    may: 'invoices.read',
    query: exportQuerySchema,
    handler: async ({ office, actor, query }) => {
      const asked = readListQuery(query, invoiceFields, actor)
      return { body: await totalInvoices(office.db.reader, actor, asked, register(office)) }
    },
  }),
  route({
    method: 'get',
    path: '/invoices/export.xlsx',
    may: 'documents.export',
    query: exportQuerySchema,
    handler: (call) =>
      exportRegister(call, { resource: 'invoices', title: 'Рахунки', fields: invoiceFields, columns, list }),
  }),
  ...listRoutes({
    resource: 'invoices',
    may: 'invoices.read',
    fields: invoiceFields,
    list,
    show: (knex, actor, id, office) => showInvoice(knex, actor, id, register(office)),
  }),
]
