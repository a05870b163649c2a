import type { Database as SqliteFile } from 'better-sqlite3'
import knexModule, { type Knex } from 'knex'
import { ImmediateSqlite } from './immediate-sqlite.ts'
import { tune } from './tune-sqlite.ts'

/** The embedded database's file, as a connection to it knows it. */
export const sqliteFileOf = async (knex: Knex): Promise<string> => {
  const [main]: { file: string }[] = await knex.raw('pragma database_list')
  if (!main) throw new Error('this connection has no SQLite file')
  return main.file
}

/** A connection of a thread of its own that only reads the embedded database. */
export const openSqliteReader = (filename: string): Knex =>
  knexModule({
    client: ImmediateSqlite,
    connection: { filename, options: { readonly: true } },
    useNullAsDefault: true,
    compileSqlOnError: false,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (file: SqliteFile, done: (error?: Error) => void) => {
        tune(file)
        done()
      },
    },
  })
