import BetterSqlite3, { type Database as SqliteFile } from 'better-sqlite3'

interface Made {
  name: string
  sql: string
}

const madeOf = (file: SqliteFile, where: string): Made[] =>
  file
    .prepare<[], Made>(`select name, sql from full.sqlite_master where sql is not null and ${where} order by rowid`)
    .all()

const ordinary = "type = 'table' and name not like 'sqlite_%' and sql not like 'create virtual%'"

/** Tables that belong to a search index are filled by filling the index. */
const shadows = (indexes: readonly Made[]) => (table: Made) =>
  indexes.some(({ name }) => table.name.startsWith(`${name}_`))

const copyRows = (file: SqliteFile, table: string): void => {
  const columns = file
    .prepare<[string], { name: string }>("select name from pragma_table_xinfo(?, 'full') where hidden = 0")
    .all(table)
    .map(({ name }) => `"${name}"`)
    .join(', ')
  // Columns by name: `select *` between equal tables would copy their pages without reading a row.
  file.exec(`insert into main."${table}" (${columns}) select ${columns} from full."${table}"`)
}

/**
 * The floor of a load: every row of a file by one bare INSERT…SELECT per table into a new one, in the order in which it
 * lies, without journal, disk or checks; then the indexes. Nothing is invented, hashed, folded or verified.
 */
export const loadBare = (from: string, to: string): void => {
  const file = new BetterSqlite3(to)
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -524288'])
    file.pragma(pragma)
  file.exec(`attach '${from}' as "full"`)
  const searches = madeOf(file, "sql like 'create virtual%'")
  const tables = madeOf(file, ordinary).filter((table) => !shadows(searches)(table))
  file.exec('begin')
  for (const { name, sql } of tables) {
    file.exec(sql)
    copyRows(file, name)
  }
  for (const { name, sql } of searches) {
    file.exec(sql)
    const contentless = sql.includes("content = ''")
    const text = contentless ? "' ' || number" : 'text'
    const source = contentless ? name.replace(/_numbers$/, '') : name
    const column = source === 'payments' ? "' ' || document_number" : text
    file.exec(`insert into main."${name}" (rowid, text) select rowid, ${column} from full."${source}" order by rowid`)
  }
  for (const { sql } of madeOf(file, "type = 'index'")) file.exec(sql)
  file.exec('commit')
  file.close()
}
