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

/** What gathers values into a JSON text, by engine. */
const gathering = {
  sqlite: { row: 'json_array', rows: 'json_group_array' },
  postgres: { row: 'json_build_array', rows: 'json_agg' },
}

/**
 * `readArrays` of thousands of rows of texts and whole numbers: the database hands them over in one piece of JSON, for value
 * by value that takes longer than finding them. `from` is the query behind what it selects, without an order.
 */
export const readManyArrays = async (
  knex: Knex,
  columns: string,
  from: string,
  values: readonly Value[],
): Promise<unknown[]> => {
  const { row, rows } = knex.client.config.client === 'pg' ? gathering.postgres : gathering.sqlite
  const [[told] = []] = await readArrays(knex, `select ${rows}(${row}(${columns})) from ${from}`, values)
  const many: unknown = typeof told === 'string' ? JSON.parse(told) : told
  return Array.isArray(many) ? many : []
}

/**
 * A table `listed (place, value)` of the texts or whole numbers in one bound JSON array, places from 0: the same statement
 * for any many.
 */
export const listed = (knex: Knex, of: 'text' | 'integer'): string =>
  knex.client.config.client === 'pg'
    ? `(select place - 1 as place, value::${of} as value
       from jsonb_array_elements_text(?::jsonb) with ordinality as each(value, place)) as listed`
    : '(select key as place, value from json_each(?)) as listed'
