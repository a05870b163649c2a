import type { Database as SqliteFile } from 'better-sqlite3'

const tablesOf = (file: SqliteFile): string[] =>
  file
    .prepare<[], { name: string }>("select name from pragma_table_list where schema = 'main' and type = 'table'")
    .all()
    .map(({ name }) => name)

/** Monthly volumes were written from the metering points themselves, so that these need no looking up 37 million times. */
const referring = (file: SqliteFile): string[] => tablesOf(file).filter((table) => table !== 'consumption')

/**
 * What a file that was made past all guards has to prove: every row refers to rows that are there, every page and index
 * is sound. Leaves it with statistics for the query planner, in WAL, everything on the disk. Throws with what is wrong.
 */
export const checkFile = (file: SqliteFile): void => {
  // A few thousand rows of each index tell the planner enough; all 37 million would take a minute.
  file.pragma('analysis_limit = 2000')
  file.exec('analyze')
  for (const table of referring(file)) {
    const strays = file.pragma(`foreign_key_check("${table}")`)
    if (Array.isArray(strays) && strays.length > 0) throw new Error(`rows of ${table} refer to nothing`)
  }
  const sound = file.pragma('quick_check', { simple: true })
  if (sound !== 'ok') throw new Error(`the file is damaged: ${sound}`)
  file.pragma('synchronous = FULL')
  file.pragma('locking_mode = NORMAL')
  file.pragma('journal_mode = WAL')
  file.pragma('wal_checkpoint(TRUNCATE)')
}
