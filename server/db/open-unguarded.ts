import BetterSqlite3, { type Database as SqliteFile } from 'better-sqlite3'

/**
 * Opens a database file that is being made: nobody else has it, and a broken one is thrown away, so it keeps no journal,
 * waits for no disk and checks no reference until it is whole. For generated data only.
 */
export const openUnguarded = (path: string): SqliteFile => {
  const file = new BetterSqlite3(path)
  file.pragma('foreign_keys = OFF')
  file.pragma('journal_mode = OFF')
  file.pragma('synchronous = OFF')
  file.pragma('locking_mode = EXCLUSIVE')
  file.pragma('cache_size = -524288')
  file.pragma('temp_store = MEMORY')
  return file
}
