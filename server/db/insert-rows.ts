import BetterSqlite3 from 'better-sqlite3'
import type { Knex } from 'knex'
import { compileOnce, type Value } from './compile-once.ts'

/** PostgreSQL binds no more than 65 535 values to a statement. */
const mostAtOnce = 1000

/**
 * Adds many rows of a table: on SQLite by one compiled statement, row for row, which is several times faster than the text
 * of a statement with all of them. Each row has its values in the order of `columns`; both are names of the program, never
 * of a user. A few hundred at most at once, for SQLite answers nobody meanwhile.
 */
export const insertRows = async (
  trx: Knex.Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> => {
  const connection: unknown = await trx.client.acquireConnection()
  if (connection instanceof BetterSqlite3) {
    const places = columns.map(() => '?').join(', ')
    const add = compileOnce(connection, `insert into ${table} (${columns.join(', ')}) values (${places})`)
    for (const row of rows) add.run(...row)
    return
  }
  for (let start = 0; start < rows.length; start += mostAtOnce) {
    const part = rows.slice(start, start + mostAtOnce)
    await trx(table).insert(part.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place]]))))
  }
}
