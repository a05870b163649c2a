import type { RaRecord } from 'react-admin'

/** A row of GET /api/supplier-charge-imports: a supplier's file and what it brought. */
export interface SupplierImport extends RaRecord<number> {
  name: string
  rows: number
  added: number
  changed: number
  importedAt: string
  importedBy: string
}
