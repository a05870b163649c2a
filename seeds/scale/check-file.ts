import type { Database as SqliteFile } from 'better-sqlite3'

/**
 * What a file that was made past all guards has to prove: every row refers to rows that are there, every page and index
 * is sound. Leaves it with statistics for the query planner, in WAL, everything on the disk. Throws with what is wrong.
 */
export const checkFile = (file: SqliteFile): void => {
  // A few thousand rows of each index tell the planner enough; all 37 million would take a minute.
  file.pragma('analysis_limit = 2000')
  file.exec('analyze')
  const strays = file.pragma('foreign_key_check')
  if (Array.isArray(strays) && strays.length > 0) throw new Error(`rows refer to nothing: ${JSON.stringify(strays[0])}`)
  const sound = file.pragma('quick_check', { simple: true })
  if (sound !== 'ok') throw new Error(`the file is damaged: ${sound}`)
  file.pragma('synchronous = FULL')
  file.pragma('locking_mode = NORMAL')
  file.pragma('journal_mode = WAL')
  file.pragma('wal_checkpoint(TRUNCATE)')
}
