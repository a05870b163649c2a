import type { Database } from './database.ts'
import { openPostgres } from './open-postgres.ts'
import { openSqlite } from './open-sqlite.ts'

/** Opens PostgreSQL where a `databaseUrl` is given, else the embedded SQLite file in `dataDir`. Migrates nothing. */
export const openDatabase = (where: { databaseUrl?: string | undefined; dataDir: string }): Promise<Database> =>
  where.databaseUrl ? openPostgres(where.databaseUrl) : openSqlite(where.dataDir)
