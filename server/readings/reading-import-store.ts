import type { Knex } from 'knex'

/** An import before it has an id. */
export interface NewReadingImport {
  hash: string
  name: string
  rows: number
  added: number
  repeated: number
  refused: number
  importedAt: string
  importedBy: number | null
  importedByName: string
}

/** The import that a file with this hash became, or null. */
export const findReadingImport = async (knex: Knex, hash: string): Promise<number | null> =>
  (await knex('reading_imports').where('file_hash', hash).first('id'))?.id ?? null

/** Lets one file in at a time: two that hold the same meters in different orders would lock each other out. */
export const lockImports = async (trx: Knex.Transaction): Promise<void> => {
  // SQLite has one writer anyhow.
  if (trx.client.config.client === 'pg') await trx.raw('lock table reading_imports in share row exclusive mode')
}

/** Adds an import; gives its id. */
export const addReadingImport = async (trx: Knex.Transaction, made: NewReadingImport): Promise<number> => {
  const [row] = await trx('reading_imports')
    .insert({
      file_hash: made.hash,
      name: made.name,
      rows: made.rows,
      added: made.added,
      repeated: made.repeated,
      refused: made.refused,
      imported_at: made.importedAt,
      imported_by: made.importedBy,
      imported_by_name: made.importedByName,
    })
    .returning('id')
  return row.id
}
