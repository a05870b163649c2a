import BetterSqlite3, { type Statement } from 'better-sqlite3'
import type { Knex } from 'knex'
import { compileOnce, type Value } from './compile-once.ts'

/** PostgreSQL binds no more than 65 535 values to a statement. */
const mostAtOnce = 1000

/** On SQLite so many rows go into one statement: a call for each costs nearly as much as adding it. */
const together = 20

const insertOf = (table: string, columns: readonly string[], rows: number): string => {
  const places = `(${columns.map(() => '?').join(', ')})`
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `insert into ${table} (${names}) values ${Array.from({ length: rows }, () => places).join(', ')}`
}

const addTogether = (statement: Statement<Value[]>, rows: readonly (readonly Value[])[]): void => {
  const values: Value[] = []
  // Pushed one by one, for `flat` takes several times as long.
  for (const row of rows) for (const value of row) values.push(value)
  statement.run(...values)
}

/**
 * Adds many rows of a table: on SQLite by a compiled statement of a few rows, which is several times faster than the
 * text of a statement with all of them. Each row has its values in the order of `columns`; both are names of the program, never
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
    const whole = rows.length - (rows.length % together)
    const some = compileOnce(connection, insertOf(table, columns, together))
    for (let start = 0; start < whole; start += together) addTogether(some, rows.slice(start, start + together))
    const one = compileOnce(connection, insertOf(table, columns, 1))
    for (const row of rows.slice(whole)) one.run(...row)
    return
  }
  for (let start = 0; start < rows.length; start += mostAtOnce) {
    const part = rows.slice(start, start + mostAtOnce)
    await trx(table).insert(part.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place]]))))
  }
}
