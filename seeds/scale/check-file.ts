import type { Database as SqliteFile } from 'better-sqlite3'

/** The tables of the file, those within a search index too. */
export const tablesOf = (file: SqliteFile): string[] =>
  file
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => name)

const strays = (file: SqliteFile, table: string): boolean => {
  if (table === 'consumption') {
    // Every month was written from one list of homes: where one month agrees with the meters, all do.
    return (
      file
        .prepare(`select 1 from consumption c where period = (select max(period) from consumption) and not exists
          (select 1 from metering_points p join meters m on m.metering_point_id = p.id
            where p.account_id = c.account_id and m.number = c.meter_number)`)
        .get() !== undefined
    )
  }
  const found = file.pragma(`foreign_key_check("${table}")`)
  return Array.isArray(found) && found.length > 0
}

/** Throws unless every row of the file refers to rows that are there. */
export const checkReferences = (file: SqliteFile): void => {
  const ordinary = file
    .prepare<[], { name: string }>("select name from pragma_table_list where schema = 'main' and type = 'table'")
    .all()
  for (const { name } of ordinary) if (strays(file, name)) throw new Error(`rows of ${name} refer to nothing`)
}

/** Throws unless every page and index of the tables is sound. */
export const checkPages = (file: SqliteFile, tables: readonly string[]): void => {
  for (const table of tables) {
    const sound = file.pragma(`quick_check("${table}")`, { simple: true })
    if (sound !== 'ok') throw new Error(`the file is damaged: ${sound}`)
  }
}
