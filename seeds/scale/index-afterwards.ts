import type { Database as SqliteFile } from 'better-sqlite3'

interface Made {
  name: string
  type: string
  sql: string
}

/** Takes what is named by `types` from the tables of the file, and gives back the statements that make it again. */
export const takeFrom = (
  file: SqliteFile,
  tables: readonly string[],
  types: readonly ('index' | 'trigger')[],
): readonly string[] => {
  const oneOf = (list: readonly string[]) => `(${list.map(() => '?').join(', ')})`
  const made = file
    .prepare<unknown[], Made>(
      `select name, type, sql from main.sqlite_master where type in ${oneOf(types)} and sql is not null
        and tbl_name in ${oneOf(tables)} order by rowid`,
    )
    .all(...types, ...tables)
  for (const { name, type } of made) file.exec(`drop ${type} "${name}"`)
  return made.map(({ sql }) => sql)
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
  const made = takeFrom(file, tables, ['index', 'trigger'])
  await work()
  for (const sql of made) file.exec(sql)
}
