import type { Knex } from 'knex'

interface Made {
  type: string
  sql: string
}

const oneOf = /check \(`(\w+)` in \(([^)]*)\)\)/g

/** The same check, spelled out: `a = x or a = y` for `a in (x, y)`. */
const spelledOut = (sql: string): string =>
  sql.replaceAll(oneOf, (_check, column: string, values: string) => {
    const each = values.split(',').map((value) => `\`${column}\` = ${value.trim()}`)
    return `check (${each.join(' or ')})`
  })

/**
 * SQLite makes a little table anew for every row that is checked to be `in` a list: a quarter of what it takes to write a
 * reading. Its own table says the same by `or`. A check cannot be changed in place, so that the readings wait elsewhere
 * meanwhile; those that refer to them find them again by name.
 */
export const up = async (trx: Knex): Promise<void> => {
  if (trx.client.config.client === 'pg') return
  const made: Made[] = await trx('sqlite_master')
    .where('tbl_name', 'readings')
    .whereNotNull('sql')
    .select('type', 'sql')
  await trx.raw('pragma defer_foreign_keys = on')
  // Every reading that goes and comes is looked for in the tables that refer to it.
  await trx.raw('create index changes_by_reading on consumption_changes (reading_id)')
  await trx.raw('create table readings_waiting as select * from readings')
  await trx.raw('drop table readings')
  const table = made.filter(({ type }) => type === 'table')
  const others = made.filter(({ type }) => type !== 'table')
  for (const { sql } of table) await trx.raw(spelledOut(sql))
  await trx.raw('insert into readings select * from readings_waiting')
  await trx.raw('drop table readings_waiting')
  await trx.raw('drop index changes_by_reading')
  for (const { sql } of others) await trx.raw(sql)
}
