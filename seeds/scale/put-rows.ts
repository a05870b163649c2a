import type { Database as SqliteFile, Statement } from 'better-sqlite3'
import type { Knex } from 'knex'
import type { Database } from '../../server/db/database.ts'
import { type BulkRow, bulkInsert } from './bulk-insert.ts'

/** Puts generated rows into a table, past all verbs. Every row of a call has the columns of its first. */
export type PutRows = (table: string, rows: readonly BulkRow[]) => Promise<void>

/** Into a database that works: within its transaction, on either engine. */
export const putThrough =
  (trx: Knex.Transaction, engine: Database['engine']): PutRows =>
  (table, rows) =>
    bulkInsert(trx, engine, table, rows)

const bound = (value: BulkRow[string] | undefined): string | number | null => {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value ?? null
}

/** Into a file that is being made and that nobody else has open: one compiled statement for each table. */
export const putIntoFile = (file: SqliteFile): PutRows => {
  const compiled = new Map<string, Statement<unknown[]>>()
  const statementFor = (table: string, columns: readonly string[]): Statement<unknown[]> => {
    const sql = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
    const statement = compiled.get(sql) ?? file.prepare<unknown[]>(sql)
    compiled.set(sql, statement)
    return statement
  }
  return async (table, rows) => {
    const [first] = rows
    if (!first) return
    const columns = Object.keys(first)
    const statement = statementFor(table, columns)
    for (const row of rows) statement.run(columns.map((column) => bound(row[column])))
  }
}
