import type { Database as SqliteFile, Statement } from 'better-sqlite3'

/** What is bound to a statement, and what comes out of it. */
export type Value = string | number | null

/** Statements compiled for a connection of SQLite, by their text; the texts are the program's, so that they are few. */
const compiled = new WeakMap<SqliteFile, Map<string, Statement<Value[]>>>()

/** The statement of this text, compiled the first time that this connection meets it. */
export const compileOnce = (file: SqliteFile, sql: string): Statement<Value[]> => {
  const known = compiled.get(file) ?? new Map<string, Statement<Value[]>>()
  compiled.set(file, known)
  const statement = known.get(sql) ?? file.prepare<Value[]>(sql)
  known.set(sql, statement)
  return statement
}
