import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import pg from 'pg'

/** A row as the values of its columns, in their order: a million objects with named fields would be mostly names. */
export type Cells = readonly (string | number | boolean | null)[]

/** One unchanging view of the database, on a read-only connection of its own. Values are bound as `?`. */
export interface Snapshot {
  rows: (sql: string, values: readonly (string | number)[]) => Cells[] | Promise<Cells[]>
  close: () => Promise<void>
}

/** A long read goes through many pages once: it needs no more of them in memory. */
const cacheKibibytes = 8192

const openSqliteSnapshot = (dataDir: string): Snapshot => {
  const file = new BetterSqlite3(join(dataDir, 'oblik.sqlite'), { readonly: true })
  file.pragma('busy_timeout = 5000')
  file.pragma(`cache_size = -${cacheKibibytes}`)
  // Mapped pages would count as this process's memory.
  file.pragma('mmap_size = 0')
  file.exec('begin')
  const compiled = new Map<string, BetterSqlite3.Statement<unknown[], Cells>>()
  return {
    rows: (sql, values) => {
      const statement = compiled.get(sql) ?? file.prepare<unknown[], Cells>(sql).raw()
      compiled.set(sql, statement)
      return statement.all(...values)
    },
    close: async () => {
      file.close()
    },
  }
}

const int8 = 20
const numbered = (sql: string): string => {
  let place = 0
  return sql.replaceAll('?', () => {
    place += 1
    return `$${place}`
  })
}

const openPostgresSnapshot = async (url: string): Promise<Snapshot> => {
  pg.types.setTypeParser(int8, Number)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin isolation level repeatable read read only')
  const names = new Map<string, string>()
  return {
    rows: async (sql, values) => {
      const name = names.get(sql) ?? `export_${names.size}`
      names.set(sql, name)
      return (await client.query<Cells[number][]>({ name, text: numbered(sql), values: [...values], rowMode: 'array' }))
        .rows
    },
    close: () => client.end(),
  }
}

/** Opens a view of the database as it stands now, beside everybody else's work: for exports that take minutes. */
export const openSnapshot = async (where: { databaseUrl?: string | undefined; dataDir: string }): Promise<Snapshot> =>
  where.databaseUrl ? openPostgresSnapshot(where.databaseUrl) : openSqliteSnapshot(where.dataDir)
