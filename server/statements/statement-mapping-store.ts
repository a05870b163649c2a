import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import type { CsvMapping } from './csv-mapping-schema.ts'

/** Adds a mapping and gives its id; null where the bank has one already. */
export const addMapping = async (trx: Knex.Transaction, bank: string, mapping: CsvMapping): Promise<number | null> => {
  const [row] = await trx('statement_mappings')
    .insert({ bank, mapping: JSON.stringify(mapping) })
    .onConflict('bank')
    .ignore()
    .returning('id')
  return row ? Number(row.id) : null
}

/** Whether another mapping than `id` is this bank's. */
export const isBankTaken = async (knex: Knex, bank: string, id: number): Promise<boolean> =>
  (await knex('statement_mappings').where({ bank }).whereNot({ id }).first('id')) !== undefined

/** Changes a mapping by compare-and-set; false where somebody else was first. */
export const updateMapping = (
  trx: Knex.Transaction,
  id: number,
  version: number,
  { bank, mapping }: { bank: string; mapping: CsvMapping },
): Promise<boolean> =>
  compareAndSet(trx, 'statement_mappings', { id }, version, { bank, mapping: JSON.stringify(mapping) })
