import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { matchingIds } from '../db/matching-ids.ts'
import { notFound } from '../errors.ts'
import { type CsvMapping, csvMappingSchema } from './csv-mapping-schema.ts'

/** A saved way of reading one bank's CSV files. */
export interface StatementMapping {
  id: number
  bank: string
  mapping: CsvMapping
  version: number
}

const columns = { id: 'id', bank: 'bank' }

const mappingOf = (row: Row): StatementMapping => ({
  id: Number(row.id),
  bank: String(row.bank),
  mapping: csvMappingSchema.parse(JSON.parse(String(row.mapping))),
  version: Number(row.version),
})

/** The saved mappings, one for each bank. */
export const listStatementMappings = async (knex: Knex, asked: RowsAsked & { q: string | null }) => {
  const query = knex('statement_mappings')
  if (asked.q !== null) query.whereIn('id', matchingIds(await knex('statement_mappings').select('id', 'bank'), asked.q))
  const { rows, total } = await listRows(query, columns, asked)
  return { rows: rows.map(mappingOf), total }
}

/** All saved mappings, by bank: for files that nobody is there to choose one for. */
export const allStatementMappings = async (knex: Knex): Promise<StatementMapping[]> =>
  (await knex('statement_mappings').orderBy('bank')).map(mappingOf)

/** One saved mapping. Refuses `not_found`. */
export const loadStatementMapping = async (knex: Knex, id: number): Promise<StatementMapping> => {
  const row: Row | undefined = await knex('statement_mappings').where({ id }).first()
  if (!row) throw notFound('Відповідність стовпців')
  return mappingOf(row)
}
