import { z } from 'zod'
import { invalid } from '../errors.ts'
import { listRoutes } from '../http/list-routes.ts'
import { type Route, route } from '../http/route.ts'
import { importSupplierCharges, readCharges } from './import-supplier-charges.ts'
import { supplierImportFields } from './supplier-charge-policy.ts'
import { largestSupplierFile } from './supplier-charge-schema.ts'
import { listSupplierImports, showSupplierImport } from './supplier-charge-views.ts'

/** Suppliers' files on energy money: bringing one in, and the list of those brought. */
export const supplierChargeRoutes: Route[] = [
  ...listRoutes({
    resource: 'supplier-charge-imports',
    may: 'supplier_charges.import',
    fields: supplierImportFields,
    list: listSupplierImports,
    show: showSupplierImport,
  }),
  route({
    method: 'post',
    path: '/supplier-charges',
    may: 'supplier_charges.import',
    upload: { largest: largestSupplierFile, most: 1 },
    body: z.strictObject({}).optional(),
    handler: async ({ office, actor, files, commit }) => {
      const [file] = files
      if (!file) throw invalid('no_file', 'Файл не надіслано.', { files: 'Оберіть файл постачальника.' })
      const read = await readCharges(office, actor, file)
      return commit(async (trx) => {
        const { id, fresh } = await importSupplierCharges(trx, office, actor, read)
        const shown = await showSupplierImport(trx, actor, id)
        return { status: fresh ? 201 : 200, body: fresh ? shown : { ...shown, added: 0, changed: 0 } }
      })
    },
  }),
]
