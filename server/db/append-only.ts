import type { Knex } from 'knex'

const isSqlite = (knex: Knex): boolean => knex.client.config.client !== 'pg'

/** Makes the database itself refuse UPDATE and DELETE of a table: history, payments and audit only grow. */
export const makeAppendOnly = async (knex: Knex, table: string): Promise<void> => {
  for (const deed of ['update', 'delete']) {
    const name = `${table}_no_${deed}`
    if (isSqlite(knex)) {
      await knex.raw(
        `create trigger ${name} before ${deed} on ${table} begin select raise(abort, '${table} is append-only'); end`,
      )
    } else {
      await knex.raw(
        `create or replace function ${name}() returns trigger language plpgsql as $$ begin raise exception '${table} is append-only'; end $$`,
      )
      await knex.raw(`create trigger ${name} before ${deed} on ${table} for each row execute function ${name}()`)
    }
  }
}

/** Takes the refusal away again, for a migration that has to reshape the table. */
export const dropAppendOnly = async (knex: Knex, table: string): Promise<void> => {
  for (const deed of ['update', 'delete']) {
    await knex.raw(`drop trigger ${table}_no_${deed}${isSqlite(knex) ? '' : ` on ${table}`}`)
  }
}
