import type { Database as SqliteFile } from 'better-sqlite3'
import { takeFrom } from './index-afterwards.ts'

const columnsOf = (file: SqliteFile, table: string): { name: string; hidden: number }[] =>
  file.prepare<[string], { name: string; hidden: number }>('select name, hidden from pragma_table_xinfo(?)').all(table)

/**
 * Moves the rows of `tables` from another file of the same schema into this one: of a table that has rows here already only
 * those beyond them. Where it is empty SQLite carries rows and index entries over as they lie, without reading them; only a
 * table with a computed column it must read, and that one is indexed afterwards. Triggers do not fire: the rows are what
 * they have left.
 */
export const mergeRows = (file: SqliteFile, from: string, tables: readonly string[]): void => {
  const computed = tables.filter((table) => columnsOf(file, table).some(({ hidden }) => hidden > 0))
  file.prepare('attach ? as made').run(from)
  file.exec('begin')
  const taken = [...takeFrom(file, tables, ['trigger']), ...takeFrom(file, computed, ['index'])]
  for (const table of tables) {
    const columns = columnsOf(file, table)
      .filter(({ hidden }) => hidden === 0)
      .map(({ name }) => `"${name}"`)
      .join(', ')
    const already = file.prepare(`select 1 from main."${table}"`).get() !== undefined
    const beyond = already ? `where rowid > (select max(rowid) from main."${table}")` : ''
    file.exec(
      computed.includes(table)
        ? `insert into main."${table}" (${columns}) select ${columns} from made."${table}" ${beyond}`
        : `insert into main."${table}" select * from made."${table}" ${beyond}`,
    )
  }
  for (const sql of taken) file.exec(sql)
  file.exec('commit; detach made')
}
