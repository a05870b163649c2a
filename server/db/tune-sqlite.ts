import type { Database as SqliteFile } from 'better-sqlite3'

/** How much of the file each connection keeps in memory. */
export const cacheKibibytes = 65_536

/** What every connection to the embedded database is told, those of threads too. */
export const everyConnection: readonly string[] = [
  'foreign_keys = ON',
  'busy_timeout = 5000',
  `cache_size = -${cacheKibibytes}`,
  'mmap_size = 1073741824',
]

/** What every connection to the embedded database is given. */
export const tune = (file: SqliteFile): void => {
  for (const pragma of everyConnection) file.pragma(pragma)
}
