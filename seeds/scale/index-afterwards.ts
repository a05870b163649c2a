import type { Database as SqliteFile } from 'better-sqlite3'

interface Made {
  name: string
  type: string
  sql: string
}

/**
 * Runs `work` while the tables have no indexes and triggers of their own, and makes them again afterwards: an index of
 * many rows is sorted once instead of being searched for each row. Only for rows that need no trigger’s consent.
 */
export const indexAfterwards = async (
  file: SqliteFile,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const made = file
    .prepare<unknown[], Made>(
      `select name, type, sql from sqlite_master where type in ('index', 'trigger') and sql is not null
        and tbl_name in (${tables.map(() => '?').join(', ')}) order by rowid`,
    )
    .all(...tables)
  for (const { name, type } of made) file.exec(`drop ${type} "${name}"`)
  await work()
  for (const { sql } of made) file.exec(sql)
}
