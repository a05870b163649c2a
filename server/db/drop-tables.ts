import type { Knex } from 'knex'

/** Drops every table and view of an SQLite database, its migrations' included, as if it had just been created. */
export const dropTables = async (trx: Knex.Transaction): Promise<void> => {
  const made: { type: string; name: string; sql: string }[] = await trx('sqlite_master')
    .whereIn('type', ['table', 'view'])
    .whereNot('name', 'like', 'sqlite%')
    .orderBy('rowid', 'desc')
    .select('type', 'name', 'sql')
  const views = made.filter(({ type }) => type === 'view')
  const indexes = made.filter(({ sql }) => /^create virtual/i.test(sql))
  // A virtual table takes its shadow tables with it.
  const isShadow = (name: string): boolean => indexes.some((index) => name.startsWith(`${index.name}_`))
  const tables = made.filter((each) => each.type === 'table' && !indexes.includes(each) && !isShadow(each.name))
  await trx.raw('pragma defer_foreign_keys = on')
  for (const { name } of views) await trx.schema.dropView(name)
  for (const { name } of [...indexes, ...tables]) await trx.schema.dropTable(name)
}
