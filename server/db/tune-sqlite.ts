import type { Database as SqliteFile } from 'better-sqlite3'

/** How much of the file each connection keeps in memory. */
export const cacheKibibytes = 65_536

/** What every connection to the embedded database is given. */
export const tune = (file: SqliteFile): void => {
  file.pragma('foreign_keys = ON')
  file.pragma('busy_timeout = 5000')
  file.pragma(`cache_size = -${cacheKibibytes}`)
  file.pragma('mmap_size = 1073741824')
}
