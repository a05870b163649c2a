import BetterSqlite3 from 'better-sqlite3'
import type { Knex } from 'knex'
import { compileOnce, type Value } from './compile-once.ts'

/**
 * The rows of a hot query (or of a change that is `returning` some) as arrays, in the order of its columns; `?` binds by
 * position. On SQLite its statement is compiled once for each connection, so that the text must not grow with the values:
 * hand lists over by `listed`.
 */
export const readArrays = async (knex: Knex, sql: string, values: readonly Value[]): Promise<Value[][]> => {
  if (knex.client.config.client === 'pg') {
    const { rows } = await knex.raw(sql, [...values]).options({ rowMode: 'array' })
    return rows
  }
  const connection: unknown = await knex.client.acquireConnection()
  try {
    if (!(connection instanceof BetterSqlite3)) throw new Error('this connection is none of SQLite')
    const rows: unknown[] = compileOnce(connection, sql)
      .raw()
      .all(...values)
    return rows.filter(Array.isArray)
  } finally {
    await knex.client.releaseConnection(connection)
  }
}

/** A table `listed (value)` of the texts or whole numbers in one bound JSON array: the same statement for any many. */
export const listed = (knex: Knex, of: 'text' | 'integer'): string =>
  knex.client.config.client === 'pg'
    ? `(select value::${of} as value from jsonb_array_elements_text(?::jsonb)) as listed`
    : 'json_each(?) as listed'
