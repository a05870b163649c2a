import BetterSqlite3 from 'better-sqlite3'
import type { Knex } from 'knex'
import { groupBy } from '../group-by.ts'
import { compileOnce, type Value } from './compile-once.ts'

/** A row that is changed if its version still is the one that was read. */
export interface RowChange {
  id: number
  version: number
  changes: Readonly<Record<string, Value | boolean>>
}

const oneByOne = (table: string, columns: readonly string[]): string =>
  `update "${table}" set ${columns.map((column) => `"${column}" = ?, `).join('')}version = version + 1
  where id = ? and version = ?`

/** On PostgreSQL the table itself tells the types of what the list holds. */
const together = (table: string, columns: readonly string[]): string =>
  `update "${table}" set ${columns.map((column) => `"${column}" = told."${column}", `).join('')}version = told.version + 1
  from jsonb_populate_recordset(null::"${table}", ?::jsonb) as told
  where "${table}".id = told.id and "${table}".version = told.version returning "${table}".id`

const boundOf = (value: Value | boolean): Value => (typeof value === 'boolean' ? Number(value) : value)

/**
 * `compareAndSet` of many rows: on SQLite by a compiled statement for each, on PostgreSQL together. Gives the ids of those
 * that somebody else changed meanwhile, which stay as they are. A few hundred at most at once, for SQLite answers nobody
 * meanwhile; names of tables and columns are the program's, never a user's.
 */
export const compareAndSetRows = async (
  trx: Knex.Transaction,
  table: string,
  rows: readonly RowChange[],
): Promise<number[]> => {
  const connection: unknown = await trx.client.acquireConnection()
  const late: number[] = []
  // Rows by the columns that change in them: they are few, as are the statements.
  for (const group of groupBy(rows, ({ changes }) => Object.keys(changes).join()).values()) {
    const columns = Object.keys(group[0]?.changes ?? {})
    if (connection instanceof BetterSqlite3) {
      const statement = compileOnce(connection, oneByOne(table, columns))
      for (const { id, version, changes } of group) {
        const values = Object.values(changes).map(boundOf)
        if (statement.run(...values, id, version).changes !== 1) late.push(id)
      }
    } else {
      const told = JSON.stringify(group.map(({ id, version, changes }) => ({ ...changes, id, version })))
      const { rows: written } = await trx.raw(together(table, columns), [told])
      const ids = new Set(written.map(({ id }: { id: number }) => id))
      late.push(...group.filter(({ id }) => !ids.has(id)).map(({ id }) => id))
    }
  }
  return late
}
