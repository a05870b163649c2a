import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3, { type Database as SqliteFile } from 'better-sqlite3'
import knexModule, { type Knex } from 'knex'
import { afterAnswering } from './after-answering.ts'
import { aloneInFolder } from './alone-in-folder.ts'
import { answersAside } from './ask-aside.ts'
import type { Database, Row } from './database.ts'
import { ImmediateSqlite } from './immediate-sqlite.ts'
import { onlyOneTransaction } from './only-one-transaction.ts'
import { openAside } from './read-aside.ts'
import { tune } from './tune-sqlite.ts'

/** Enough for every shape of every hot list; past it all are compiled anew. */
const mostCompiled = 500

/**
 * The write connection keeps WAL with synchronous=FULL: the driver silently runs NORMAL in WAL, and a power cut would
 * then lose what a clerk saw saved.
 */
const tuneWriter = (file: SqliteFile): void => {
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  tune(file)
  if (file.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('the database would not keep synchronous=FULL')
}

const connect = (filename: string, readonly: boolean): Knex =>
  knexModule({
    client: ImmediateSqlite,
    connection: { filename, options: { readonly } },
    useNullAsDefault: true,
    acquireConnectionTimeout: 30_000,
    // An error's text goes into the log: it must hold no values.
    compileSqlOnError: false,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (file: SqliteFile, done: (error?: Error) => void) => {
        try {
          if (readonly) tune(file)
          else tuneWriter(file)
          done()
        } catch (error) {
          done(error instanceof Error ? error : new Error(String(error)))
        }
      },
    },
  })

/** Opens (and creates) the embedded database `DATA_DIR/oblik.sqlite`: one writing connection, one reading. */
export const openSqlite = async (dataDir: string): Promise<Database> => {
  mkdirSync(dataDir, { recursive: true })
  const filename = join(dataDir, 'oblik.sqlite')
  const writer = connect(filename, false)
  await writer.raw('select 1')
  const reader = connect(filename, true)
  const hot = new BetterSqlite3(filename, { readonly: true })
  tune(hot)
  const aside = openAside(filename)
  // Searches have a thread of their own: they must not stand in the queue behind a report.
  const searches = openAside(filename)
  answersAside(reader, searches)
  const { later, settled } = afterAnswering()
  const compiled = new Map<string, BetterSqlite3.Statement<unknown[], Row>>()
  return {
    engine: 'sqlite',
    reader,
    transaction: onlyOneTransaction(writer),
    prepare: (sql) => {
      const statement = compiled.get(sql) ?? hot.prepare<unknown[], Row>(sql)
      if (compiled.size > mostCompiled) compiled.clear()
      compiled.set(sql, statement)
      return (values) => statement.all(...values)
    },
    aside: async <T extends object>(query: Knex.QueryBuilder) => {
      const { sql, bindings } = query.toSQL().toNative()
      return (await aside.read({ sql, bindings })) as T[]
    },
    alone: (work) => aloneInFolder(dataDir, work),
    later,
    close: async () => {
      await settled()
      await aside.close()
      await searches.close()
      hot.close()
      await reader.destroy()
      await writer.destroy()
    },
  }
}
