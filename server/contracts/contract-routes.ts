import { type ExportedColumn, exportQuerySchema, exportRegister } from '../documents/export-register.ts'
import { listRoutes } from '../http/list-routes.ts'
import { type Route, route } from '../http/route.ts'
import { contractFields } from './contract-policy.ts'
import { listContracts, showContract } from './contract-views.ts'

const columns: readonly ExportedColumn[] = [
  { field: 'number', title: 'Договір', kind: 'text', width: 16 },
  { field: 'issuedOn', title: 'Запропоновано', kind: 'date', width: 14 },
  { field: 'joinedOn', title: 'Укладено', kind: 'date', width: 12 },
  { field: 'orderNumber', title: 'Заявка', kind: 'number', width: 10 },
  { field: 'account', title: 'Особовий рахунок', kind: 'text', width: 18 },
  { field: 'consumer', title: 'Споживач', kind: 'text', width: 34 },
  { field: 'net', title: 'Без ПДВ, грн', kind: 'money', width: 14 },
  { field: 'vat', title: 'ПДВ, грн', kind: 'money', width: 12 },
  { field: 'total', title: 'Усього, грн', kind: 'money', width: 14 },
  { field: 'stateLabel', title: 'Стан', kind: 'text', width: 16 },
]

/** The contracts, to be read and saved as a table: orders offer, join and withdraw them. */
export const contractRoutes: Route[] = [
  route({
    method: 'get',
    path: '/contracts/export.xlsx',
    may: 'documents.export',
    query: exportQuerySchema,
    handler: (call) =>
      exportRegister(call, {
        resource: 'contracts',
        title: 'Договори',
        fields: contractFields,
        columns,
        list: listContracts,
      }),
  }),
  ...listRoutes({
    resource: 'contracts',
    may: 'contracts.read',
    fields: contractFields,
    list: listContracts,
    show: showContract,
  }),
]
