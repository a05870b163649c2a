import type { Knex } from 'knex'
import { countBlocksOf } from '../keep-account-blocks.ts'
import { addressKeyByWords } from '../key-by-words.ts'

const atOnce = 5_000

interface Made {
  type: string
  name: string
  sql: string
}

/** Writes the key of every account anew, some thousands by one statement. */
const writeKeys = async (trx: Knex, update: string): Promise<void> => {
  const keyOf = addressKeyByWords()
  for (let last = 0; ; ) {
    const rows: { id: number; address: string }[] = await trx('accounts')
      .where('id', '>', last)
      .orderBy('id')
      .limit(atOnce)
      .select('id', 'address')
    const end = rows.at(-1)
    if (!end) return
    await trx.raw(update, [JSON.stringify(rows.map(({ id, address }) => ({ id, key: keyOf(address) })))])
    last = end.id
  }
}

/** A file that knows how its rows lie knows it of its new indexes too. */
const lookAgain = async (trx: Knex): Promise<void> => {
  if (!(await trx.schema.hasTable('sqlite_stat1'))) return
  await trx.raw('pragma analysis_limit = 2000')
  await trx.raw('analyze accounts')
  await trx.raw('pragma analysis_limit = 0')
}

/** The triggers would count every account out of its block and into another: all are counted once instead. */
const onSqlite = async (trx: Knex): Promise<void> => {
  const made: Made[] = await trx('sqlite_master')
    .where('tbl_name', 'accounts')
    .where((either) => either.where('type', 'trigger').orWhere('sql', 'like', '%address_key%'))
    .whereNot('type', 'table')
    .orderBy('rowid')
    .select('type', 'name', 'sql')
  for (const { type, name } of made) await trx.raw(`drop ${type} "${name}"`)
  await writeKeys(
    trx,
    `update accounts set address_key = each.value ->> 'key' from json_each(?) as each
      where accounts.id = each.value ->> 'id'`,
  )
  for (const { sql } of made) await trx.raw(sql)
  for (const statement of countBlocksOf('address')) await trx.raw(statement)
  await lookAgain(trx)
}

/** A row that is changed goes into every index anew: they are made again sooner. */
const onPostgres = async (trx: Knex): Promise<void> => {
  await trx.raw('alter table accounts alter column address_key type text')
  const made: { name: string; sql: string }[] = await trx('pg_indexes')
    .whereRaw('schemaname = current_schema()')
    .where('tablename', 'accounts')
    .whereNot('indexdef', 'like', 'CREATE UNIQUE%')
    .select({ name: 'indexname', sql: 'indexdef' })
  for (const { name } of made) await trx.raw('drop index ??', [name])
  await writeKeys(
    trx,
    `update accounts set address_key = each.key from json_to_recordset(?) as each (id integer, key text)
      where accounts.id = each.id`,
  )
  for (const { sql } of made) await trx.raw(sql)
}

/**
 * Houses and flats stand in the order of their numbers, 2 before 10, as a controller walks; and a long address counts to
 * its end.
 */
export const up = (trx: Knex): Promise<void> => (trx.client.config.client === 'pg' ? onPostgres(trx) : onSqlite(trx))
