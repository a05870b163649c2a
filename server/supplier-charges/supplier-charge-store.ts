import type { Knex } from 'knex'
import type { SupplierCharge } from './supplier-charge-views.ts'

/** A charge with its account. */
export interface AccountCharge extends SupplierCharge {
  accountId: number
}

/** An import as it is written. */
export interface NewSupplierImport {
  hash: string
  name: string
  rows: number
  added: number
  changed: number
  importedAt: string
  importedBy: number | null
  importedByName: string
}

/** The import that a file with this hash became, or null. */
export const findImport = async (knex: Knex, hash: string): Promise<number | null> =>
  (await knex('supplier_charge_imports').where('file_hash', hash).first('id'))?.id ?? null

/** Adds an import; null where the same file was brought in meanwhile. */
export const addImport = async (trx: Knex.Transaction, made: NewSupplierImport): Promise<number | null> => {
  const [row] = await trx('supplier_charge_imports')
    .insert({
      file_hash: made.hash,
      name: made.name,
      rows: made.rows,
      added: made.added,
      changed: made.changed,
      imported_at: made.importedAt,
      imported_by: made.importedBy,
      imported_by_name: made.importedByName,
    })
    .onConflict('file_hash')
    .ignore()
    .returning('id')
  return row?.id ?? null
}

/** The charges that stand for these accounts and periods, by `chargeKey`. */
export const standingCharges = async (
  knex: Knex,
  asked: readonly AccountCharge[],
): Promise<Map<string, AccountCharge>> => {
  const rows: AccountCharge[] = await knex('supplier_charges')
    .whereIn('account_id', [...new Set(asked.map(({ accountId }) => accountId))])
    .whereIn('period', [...new Set(asked.map(({ period }) => period))])
    .select('period', 'supplier', 'charged', 'paid', 'balance', { accountId: 'account_id' })
  return new Map(rows.map((row) => [chargeKey(row), row]))
}

/** What a supplier may say once: one account, one period. */
export const chargeKey = ({ accountId, period, supplier }: AccountCharge): string =>
  [accountId, period, supplier].join('\0')

/** Writes charges of an import over what stood before them. */
export const putCharges = async (
  trx: Knex.Transaction,
  importId: number,
  charges: readonly AccountCharge[],
): Promise<void> => {
  await trx('supplier_charges')
    .insert(
      charges.map(({ accountId, period, supplier, charged, paid, balance }) => ({
        account_id: accountId,
        period,
        supplier,
        charged,
        paid,
        balance,
        import_id: importId,
      })),
    )
    .onConflict(['account_id', 'period', 'supplier'])
    .merge(['charged', 'paid', 'balance', 'import_id'])
}
